package org.resguardo.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

class ReceiptKeysTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Receipt RECEIPT = Receipt.generate(RANDOM, ReceiptLanguage.ES);
  private static final ReceiptKeys KEYS = ReceiptKeys.derive(RECEIPT);

  @Test
  void derive_givesFourDistinctKeys_noneOfThemTheRoot() {
    Stream<String> all = Stream.concat(secrets(KEYS), Stream.of(hex(ReceiptKeys.root(RECEIPT))));

    assertThat(all).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void derive_isTheSameInBothLanguages() {
    long start = System.nanoTime();
    ReceiptKeys english = ReceiptKeys.derive(RECEIPT.in(ReceiptLanguage.EN));
    System.out.printf("receipt derivation: %d ms%n", (System.nanoTime() - start) / 1_000_000);

    assertThat(english).isEqualTo(KEYS);
  }

  @Test
  void derive_givesOtherReceiptsOtherKeys() {
    ReceiptKeys others = ReceiptKeys.derive(Receipt.generate(RANDOM, ReceiptLanguage.ES));

    assertThat(Stream.concat(secrets(KEYS), secrets(others))).doesNotHaveDuplicates();
  }

  @Test
  void publicPart_holdsHashesAndPublicKeysOnly() {
    MailboxKeys part = KEYS.publicPart();

    assertThat(part.idHash()).isEqualTo(sha256(KEYS.mailboxId()));
    assertThat(part.secretHash()).isEqualTo(sha256(KEYS.mailboxBearerSecret()));
    assertThat(secrets(KEYS)).noneMatch(part.toString()::contains);
  }

  @Test
  void statementKeys_signAndVerify() {
    byte[] message = {1, 2, 3};

    byte[] signature = Primitives.ed25519Sign(KEYS.statementSeed(), message);

    assertThat(Primitives.ed25519Verify(KEYS.statementPublicKey().toArray(), message, signature))
        .isTrue();
  }

  @Test
  void replyKeys_sealAndOpen() throws Exception {
    byte[] info = {};
    byte[] reply = {4, 5, 6};

    Primitives.HpkeSealed sealed =
        Primitives.hybridHpkeSeal(KEYS.replyPublicKey().toArray(), info, reply);
    SecretBytes opened =
        Primitives.hybridHpkeOpen(
            KEYS.replySeed(),
            info,
            sealed.encapsulatedKey().toArray(),
            sealed.ciphertext().toArray());

    assertThat(opened.exportSecretBytes()).isEqualTo(reply);
  }

  @Test
  void toString_isRedacted() {
    assertThat(secrets(KEYS)).noneMatch(KEYS.toString()::contains);
    assertThat(KEYS.toString()).contains("mailboxId=[redacted]", "replySeed=[redacted]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void keys_haveThirtyTwoBytes(int length) {
    SecretBytes key = SecretBytes.of(new byte[32]);
    SecretBytes wrong = SecretBytes.of(new byte[length]);

    for (int at = 0; at < 4; at++) {
      SecretBytes[] keys = {key, key, key, key};
      keys[at] = wrong;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ReceiptKeys(keys[0], keys[1], keys[2], keys[3]));
    }
  }

  @Test
  void publicPart_refusesWrongLengths() {
    int[] lengths = {32, 32, 32, 1216};
    for (int at = 0; at < lengths.length; at++) {
      for (int change : new int[] {-1, 1}) {
        int[] wrong = lengths.clone();
        wrong[at] += change;
        Bytes[] parts =
            Arrays.stream(wrong)
                .mapToObj(length -> Bytes.of(new byte[length]))
                .toArray(Bytes[]::new);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new MailboxKeys(parts[0], parts[1], parts[2], parts[3]));
      }
    }
  }

  private static Stream<String> secrets(ReceiptKeys keys) {
    return Stream.of(
            keys.mailboxId(), keys.mailboxBearerSecret(), keys.statementSeed(), keys.replySeed())
        .map(ReceiptKeysTest::hex);
  }

  private static String hex(SecretBytes secret) {
    return Bytes.of(secret.exportSecretBytes()).toHex();
  }

  private static Bytes sha256(SecretBytes secret) {
    return Bytes.of(Primitives.sha256(secret.exportSecretBytes()));
  }
}
