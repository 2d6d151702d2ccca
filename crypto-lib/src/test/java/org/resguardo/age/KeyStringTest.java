package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.SecretBytes;

class KeyStringTest {
  private static final HybridIdentity HYBRID = HybridIdentity.generate(Samples.RANDOM);
  private static final X25519Identity CLASSIC = X25519Identity.generate(Samples.RANDOM);

  @Test
  void recipient_isReadAsItWasWritten() throws Exception {
    assertThat(Recipient.parse(HYBRID.recipient().encoded())).isEqualTo(HYBRID.recipient());
    assertThat(Recipient.parse(CLASSIC.recipient().encoded())).isEqualTo(CLASSIC.recipient());
  }

  @Test
  void identity_isReadAsItWasWritten() throws Exception {
    HybridIdentity hybrid = (HybridIdentity) Identity.parse(HYBRID.exportSecretString());
    X25519Identity classic = (X25519Identity) Identity.parse(CLASSIC.exportSecretString());

    assertThat(hybrid.exportSecretString()).isEqualTo(HYBRID.exportSecretString());
    assertThat(hybrid.recipient()).isEqualTo(HYBRID.recipient());
    assertThat(classic.exportSecretString()).isEqualTo(CLASSIC.exportSecretString());
    assertThat(classic.recipient()).isEqualTo(CLASSIC.recipient());
  }

  // BIP 173, valid strings; their prefixes are no recipients, which is known only after decoding.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A12UEL5L",
        "a12uel5l",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1"
            + "tt5tgs",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "?1ezyfcl"
      })
  void bech32_acceptsWhatItsSpecificationAccepts(String valid) throws Exception {
    assertThat(Bech32.decode(valid).encoded()).isEqualTo(valid.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pzry9x0s0muk",
        "1pzry9x0s0muk",
        "x1b4n0q5v",
        "li1dgmt3",
        "A1G7SGD8",
        "10a06t8",
        "a12UEL5L"
      })
  void bech32_rejectsWhatItsSpecificationRejects(String invalid) {
    assertThatThrownBy(() -> Bech32.decode(invalid)).isInstanceOf(KeyFormatException.class);
  }

  @Test
  void parse_rejectsEverySingleWrongCharacter() {
    String recipient = CLASSIC.recipient().encoded();
    for (int i = 0; i < recipient.length(); i++) {
      char other = recipient.charAt(i) == 'q' ? 'p' : 'q';
      String wrong = recipient.substring(0, i) + other + recipient.substring(i + 1);

      assertThatThrownBy(() -> Recipient.parse(wrong)).isInstanceOf(KeyFormatException.class);
    }
  }

  @Test
  void parse_rejectsRecipientWhereIdentityIsAskedForAndTheOtherWayRound() {
    assertThatThrownBy(() -> Identity.parse(HYBRID.recipient().encoded()))
        .isInstanceOf(KeyFormatException.class);
    assertThatThrownBy(() -> Recipient.parse(HYBRID.exportSecretString()))
        .isInstanceOf(KeyFormatException.class);
  }

  @Test
  void parse_rejectsWrongCase() {
    assertThatThrownBy(
            () -> Recipient.parse(CLASSIC.recipient().encoded().toUpperCase(Locale.ROOT)))
        .isInstanceOf(KeyFormatException.class);
    assertThatThrownBy(() -> Identity.parse(CLASSIC.exportSecretString().toLowerCase(Locale.ROOT)))
        .isInstanceOf(KeyFormatException.class);
  }

  @Test
  void parse_rejectsWrongLengths() {
    for (int length : new int[] {0, 31, 33, 1215, 1217}) {
      SecretBytes key = SecretBytes.of(new byte[length]);
      for (String prefix : List.of(X25519Recipient.PREFIX, HybridRecipient.PREFIX)) {
        assertThatThrownBy(() -> Recipient.parse(new Bech32(prefix, key).encoded()))
            .isInstanceOf(KeyFormatException.class);
      }
    }
  }

  @Test
  void parse_rejectsPublicKeysNobodyCanSealTo() throws Exception {
    String lowOrder = new Bech32("age", SecretBytes.of(new byte[32])).encoded();
    byte[] hybridKey = Bech32.decode(HYBRID.recipient().encoded()).data().exportSecretBytes();
    byte[] unreduced = hybridKey.clone();
    unreduced[0] = (byte) 0xff;
    unreduced[1] = (byte) 0xff;
    byte[] lowOrderHalf = hybridKey.clone();
    Arrays.fill(lowOrderHalf, 1184, 1216, (byte) 0);

    assertThatThrownBy(() -> Recipient.parse(lowOrder)).isInstanceOf(KeyFormatException.class);
    for (byte[] key : List.of(unreduced, lowOrderHalf)) {
      assertThatThrownBy(() -> Recipient.parse(new Bech32("age1pq", SecretBytes.of(key)).encoded()))
          .isInstanceOf(KeyFormatException.class);
    }
  }

  @Test
  void parse_neverRepeatsTheSecret() {
    String secret = HYBRID.exportSecretString();
    String misspelt = secret.substring(0, secret.length() - 1);

    assertThatThrownBy(() -> Identity.parse(misspelt))
        .isInstanceOf(KeyFormatException.class)
        .hasMessageNotContaining(misspelt.substring(20, 30));
  }

  @Test
  void identityFile_skipsCommentsAndEmptyLines() throws Exception {
    String text = "# created\r\n\r\n" + HYBRID.exportSecretString() + "\r\n\n  \n#x\n";

    List<Identity> identities = IdentityFile.parse(new StringReader(text));

    assertThat(identities).hasSize(1);
  }

  @Test
  void recipientFile_namesTheLineThatIsMalformed() {
    String text = CLASSIC.recipient().encoded() + "\n# next\nage1nobody\n";

    assertThatThrownBy(() -> RecipientFile.parse(text))
        .isInstanceOf(KeyFormatException.class)
        .hasMessageStartingWith("line 3: ");
  }

  @Test
  void identityFile_rejectsFileWithoutKeys() {
    assertThatThrownBy(() -> IdentityFile.parse("# nothing\n"))
        .isInstanceOf(KeyFormatException.class);
  }
}
