package org.resguardo.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

class NoteVerifierTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SignerKey ANA = SignerKey.generate("ana", RANDOM);
  private static final SignerKey BEA = SignerKey.generate("bea", RANDOM);
  private static final NoteVerifier KNOWS_BOTH =
      new NoteVerifier(List.of(ANA.verifierKey(), BEA.verifierKey()));

  // The example of c2sp.org/signed-note.
  private static final String SPEC_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String SPEC_NOTE =
      "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi"
          + "2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  @Test
  void verify_acceptsTheExampleOfTheSpecification() throws Exception {
    NoteVerifier verifier = new NoteVerifier(List.of(VerifierKey.parse(SPEC_KEY)));

    SignedNote note = verifier.verify(UnverifiedNote.parse(SPEC_NOTE));

    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.encoded()).isEqualTo(SPEC_NOTE);
  }

  @Test
  void verify_namesEachKnownSignerOnce() throws Exception {
    UnverifiedNote note =
        ANA.sign("hola\n").with(BEA.signature("hola\n")).with(ANA.signature("hola\n"));

    assertThat(KNOWS_BOTH.verify(note).signers())
        .containsExactly(ANA.verifierKey(), BEA.verifierKey());
  }

  @Test
  void verify_passesOverUnknownKeys() throws Exception {
    UnverifiedNote note = ANA.sign("hola\n").with(BEA.signature("adios\n"));

    NoteVerifier knowsAna = new NoteVerifier(List.of(ANA.verifierKey()));

    assertThat(knowsAna.verify(note).signers()).containsExactly(ANA.verifierKey());
  }

  @Test
  void verify_refusesAnyFlippedBit() throws Exception {
    byte[] note = ANA.sign("uno\ndos\n").encoded().getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < note.length * 8; bit++) {
      byte[] flipped = note.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThatThrownBy(() -> KNOWS_BOTH.verify(UnverifiedNote.parse(flipped)))
          .as("bit %d", bit)
          .isInstanceOfAny(NoteFormatException.class, NoteRefusedException.class);
    }
  }

  @Test
  void verify_refusesANoteOfStrangersOnly() throws Exception {
    UnverifiedNote note = SignerKey.generate("ana", RANDOM).sign("hola\n");

    assertThatThrownBy(() -> KNOWS_BOTH.verify(note))
        .isInstanceOf(NoteRefusedException.class)
        .hasMessage("no known key has signed");
  }

  @Test
  void verify_refusesTheWholeNoteForOneWrongKnownSignature() throws Exception {
    UnverifiedNote note = ANA.sign("hola\n").with(BEA.signature("adios\n"));

    assertThatThrownBy(() -> KNOWS_BOTH.verify(note)).isInstanceOf(NoteRefusedException.class);
  }

  @Test
  void verify_refusesAWrongSignatureBehindARightOneOfTheSameKey() throws Exception {
    UnverifiedNote note = ANA.sign("hola\n").with(ANA.signature("adios\n"));

    assertThatThrownBy(() -> KNOWS_BOTH.verify(note)).isInstanceOf(NoteRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hola\n",
        "hola\n\n",
        "hola\n\n\u2014 ana\n",
        "hola\n\n\u2014 ana AAAA\n",
        "hola\n\n- ana AAAAAAAAAAA=\n",
        "hola\n\n\u2014 a+na AAAAAAAAAAA=\n",
        "hola\n\n\u2014 ana AAAAAAAAAAA\n",
        "hola\n\n\u2014 ana AAAAAAAAAAB=\n",
        "hola\n\n\u2014 ana AAAAAAAAAAA=",
        "ho\tla\n\n\u2014 ana AAAAAAAAAAA=\n",
        "ho\rla\n\n\u2014 ana AAAAAAAAAAA=\n"
      })
  void parse_refusesWhatIsNotANote(String note) {
    assertThatThrownBy(() -> UnverifiedNote.parse(note)).isInstanceOf(NoteFormatException.class);
  }

  @Test
  void parse_refusesInvalidUtf8() {
    byte[] note = "hola\n\n\u2014 ana AAAAAAAAAAA=\n".getBytes(StandardCharsets.ISO_8859_1);
    note[0] = (byte) 0xff;

    assertThatThrownBy(() -> UnverifiedNote.parse(note)).isInstanceOf(NoteFormatException.class);
  }

  @Test
  void parse_takesTheLastBlankLineAsTheEndOfTheText() throws Exception {
    String text = "uno\n\ndos\n";

    assertThat(UnverifiedNote.parse(ANA.sign(text).encoded()).unverifiedText()).isEqualTo(text);
  }

  @Test
  void verify_refusesASignatureOfAnyOtherLength() throws Exception {
    NoteSignature tooLong =
        new NoteSignature("ana", ANA.verifierKey().keyId(), Bytes.of(new byte[65]));
    UnverifiedNote note = BEA.sign("hola\n").with(tooLong);

    assertThatThrownBy(() -> KNOWS_BOTH.verify(note)).isInstanceOf(NoteRefusedException.class);
  }

  @Test
  void with_refusesMoreSignaturesThanAnybodyWouldParse() throws Exception {
    UnverifiedNote full = ANA.sign("hola\n");
    for (int signatures = 1; signatures < 100; signatures++) {
      full = full.with(ANA.signature("hola\n"));
    }
    UnverifiedNote note = full;

    assertThat(UnverifiedNote.parse(note.encoded()).signatures()).hasSize(100);
    assertThatThrownBy(() -> note.with(ANA.signature("hola\n")))
        .isInstanceOf(NoteFormatException.class)
        .hasMessage("a note has at most 100 signatures");
  }
}
