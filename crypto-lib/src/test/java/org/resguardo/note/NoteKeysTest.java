package org.resguardo.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeysTest {
  // Key pair of golang.org/x/mod/sumdb/note's tests.
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PUBLIC =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @Test
  void signerKey_derivesThePublishedVerifierKey() throws Exception {
    SignerKey key = SignerKey.parse(SECRET);

    assertThat(key.verifierKey().encoded()).isEqualTo(PUBLIC);
    assertThat(key.exportSecretString()).isEqualTo(SECRET);
  }

  @Test
  void verifierKey_readsBackWhatItWrites() throws Exception {
    VerifierKey key = SignerKey.generate("org-casa/m-01", new SecureRandom()).verifierKey();

    assertThat(VerifierKey.parse(key.encoded())).isEqualTo(key);
  }

  @Test
  void signerKey_keepsItsSecretOutOfItsString() throws Exception {
    assertThat(SignerKey.parse(SECRET).toString()).doesNotContain("YEKFALVFGyNhPJEMzD1QIDr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "PeterNeumann+c74f20a3",
        ""
      })
  void verifierKey_refusesAWrongKey(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(NoteFormatException.class);
  }

  @Test
  void signerKey_refusesAVerifierKey() {
    assertThatThrownBy(() -> SignerKey.parse(PUBLIC)).isInstanceOf(NoteFormatException.class);
  }
}
