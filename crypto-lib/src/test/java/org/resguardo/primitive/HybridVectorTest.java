package org.resguardo.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// MLKEM768-X25519 alone (draft-connolly-cfrg-xwing-kem) and in HPKE (draft-ietf-hpke-pq).
///
/// Our API draws its own randomness and takes no associated data, so what it cannot express is
/// checked on the library under it.
class HybridVectorTest {
  private static final int KEM_ID = 0x647a;
  private static final int HKDF_SHA256 = 1;

  @TestFactory
  Stream<DynamicTest> publicKey_isDerivedAsXWingDemands() {
    return xWing(
        vector ->
            assertThat(Primitives.hybridPublicKey(PublicVectors.secret(vector, "seed")))
                .isEqualTo(PublicVectors.bytes(vector, "pk")));
  }

  @TestFactory
  Stream<DynamicTest> library_decapsulatesAsXWingDemands() {
    return xWing(
        vector -> {
          byte[] seed = PublicVectors.bytes(vector, "sk");
          XWingKEMExtractor extractor = new XWingKEMExtractor(new XWingPrivateKeyParameters(seed));

          assertThat(extractor.extractSecret(PublicVectors.bytes(vector, "ct")))
              .isEqualTo(PublicVectors.bytes(vector, "ss"));
        });
  }

  @Test
  void library_opensAsHpkeDemands() throws Exception {
    JsonNode vector = hpkeVector();
    HPKE hpke =
        new HPKE(
            HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    AsymmetricCipherKeyPair keyPair =
        hpke.deserializePrivateKey(PublicVectors.bytes(vector, "skRm"), null);

    HPKEContext context =
        hpke.setupBaseR(
            PublicVectors.bytes(vector, "enc"), keyPair, PublicVectors.bytes(vector, "info"));

    for (JsonNode encryption : vector.get("encryptions")) {
      byte[] plaintext =
          context.open(
              PublicVectors.bytes(encryption, "aad"), PublicVectors.bytes(encryption, "ct"));
      assertThat(plaintext).isEqualTo(PublicVectors.bytes(encryption, "pt"));
    }
  }

  @Test
  void publicKey_isDerivedAsHpkeDemands() {
    JsonNode vector = hpkeVector();

    assertThat(Primitives.hybridPublicKey(PublicVectors.secret(vector, "skRm")))
        .isEqualTo(PublicVectors.bytes(vector, "pkRm"));
  }

  private interface Check {
    void check(JsonNode vector);
  }

  private static Stream<DynamicTest> xWing(Check check) {
    JsonNode vectors = PublicVectors.read("xwing-draft/xwing-test-vectors.json");
    return StreamSupport.stream(vectors.spliterator(), false)
        .map(
            vector ->
                DynamicTest.dynamicTest(vector.get("seed").asText(), () -> check.check(vector)));
  }

  private static JsonNode hpkeVector() {
    JsonNode vectors = PublicVectors.read("hpke-pq-draft/hpke-pq-test-vectors.json");
    return StreamSupport.stream(vectors.spliterator(), false)
        .filter(vector -> vector.get("kem_id").asInt() == KEM_ID)
        .filter(vector -> vector.get("kdf_id").asInt() == HKDF_SHA256)
        .findFirst()
        .orElseThrow();
  }
}
