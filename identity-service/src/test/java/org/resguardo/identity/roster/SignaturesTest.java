package org.resguardo.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

class SignaturesTest {
  private static final String TEXT = "hola\n";
  private static final SignerKey CASA = Vetters.of("org-casa");

  /// Whoever does not follow RFC 8032 makes as many signatures of one text as they like, all valid.
  @Test
  void merge_takesOneSignatureOfEachKey() throws NoteFormatException {
    UnverifiedNote first = CASA.sign(TEXT);
    UnverifiedNote second = Vetters.of("org-faro").sign(TEXT).with(another(CASA));

    UnverifiedNote merged = Signatures.merge(first.encoded(), second);

    assertThat(merged.signatures())
        .containsExactly(CASA.signature(TEXT), Vetters.of("org-faro").signature(TEXT));
  }

  @Test
  void covers_goesByTheKeyThatSigned() throws NoteFormatException {
    String stored = CASA.sign(TEXT).encoded();

    assertThat(Signatures.covers(stored, Vetters.stranger().sign(TEXT))).isFalse();
    assertThat(Signatures.covers(stored, CASA.sign("adios\n"))).isFalse();
    assertThat(Signatures.covers(stored, CASA.sign(TEXT).with(another(CASA)))).isTrue();
  }

  private static NoteSignature another(SignerKey key) {
    NoteSignature usual = key.signature(TEXT);
    return new NoteSignature(
        usual.name(), usual.keyId(), Bytes.of(new byte[Primitives.SIGNATURE_BYTES]));
  }
}
