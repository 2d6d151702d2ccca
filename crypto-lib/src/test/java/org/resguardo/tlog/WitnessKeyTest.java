package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.SharedVectors;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;

class WitnessKeyTest {
  // A witness of the public witness network.
  private static final String VKEY =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

  @Test
  void cosignatureKey_readsBackAPublishedKey() throws Exception {
    assertThat(CosignatureKey.parse(VKEY).encoded()).isEqualTo(VKEY);
  }

  @Test
  void cosignatureKey_isTheOneOfThePublishedVectors() throws Exception {
    JsonNode vkeys =
        SharedVectors.json("tlog-c2sp/signed-note-vectors.json").get("cosignature_vkeys");
    String cosignature = vkeys.get("ed25519_cosignature_v1_type_0x04").asText();
    String plain = vkeys.get("ed25519_type_0x01_to_cosignature").asText();

    assertThat(CosignatureKey.parse(cosignature).name()).isEqualTo("remora.n621.de");
    assertThat(VerifierKey.parse(plain).name()).isEqualTo("TEST");
    assertThatThrownBy(() -> CosignatureKey.parse(plain)).isInstanceOf(NoteFormatException.class);
  }

  @Test
  void cosignatureKey_hasAnotherIdThanTheSameKeyForNotes() throws Exception {
    CosignatureKey key = CosignatureKey.parse(VKEY);

    assertThat(new VerifierKey(key.name(), key.publicKey()).keyId()).isNotEqualTo(key.keyId());
  }

  @Test
  void witnessKey_readsBackWhatItWrites() throws Exception {
    WitnessKey key = WitnessKey.generate("w.example", new SecureRandom());

    WitnessKey read = WitnessKey.parse(key.exportSecretString());

    assertThat(read.cosignatureKey()).isEqualTo(key.cosignatureKey());
    assertThat(read.exportSecretString()).isEqualTo(key.exportSecretString());
  }

  @Test
  void witnessKey_keepsItsSecretOutOfItsString() {
    WitnessKey key = WitnessKey.generate("w.example", new SecureRandom());

    assertThat(key.toString()).doesNotContain(key.exportSecretString().substring(40));
  }

  @Test
  void witnessKey_isNotReadAsASigningKeyNorTheOtherWayRound() {
    String witness = WitnessKey.generate("w.example", new SecureRandom()).exportSecretString();
    String signer = SignerKey.generate("w.example", new SecureRandom()).exportSecretString();

    assertThatThrownBy(() -> SignerKey.parse(witness)).isInstanceOf(NoteFormatException.class);
    assertThatThrownBy(() -> WitnessKey.parse(signer)).isInstanceOf(NoteFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remora.n621.de+da77ade8+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "remora.n621+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "remora.n621.de+da77ade7+BOvN63jn",
        "remora.n621.de",
        ""
      })
  void cosignatureKey_refusesAWrongKey(String vkey) {
    assertThatThrownBy(() -> CosignatureKey.parse(vkey)).isInstanceOf(NoteFormatException.class);
  }
}
