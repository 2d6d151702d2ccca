package org.resguardo.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// RFC 9474 appendix A, all four variants, with the RFC's key of 4096 bits.
class BlindRsaVectorTest {
  @TestFactory
  Stream<DynamicTest> blind_isAsTheRfcDemands() {
    return vectors(
        vector ->
            assertThat(
                    BlindRsa.blind(
                        key(vector).publicKey(),
                        PublicVectors.bytes(vector, "input_msg"),
                        PublicVectors.bytes(vector, "salt"),
                        factor(vector)))
                .isEqualTo(bytes(vector, "blinded_msg")));
  }

  @TestFactory
  Stream<DynamicTest> blindSign_isAsTheRfcDemands() {
    return vectors(
        vector ->
            assertThat(BlindRsa.blindSign(key(vector), bytes(vector, "blinded_msg")))
                .isEqualTo(bytes(vector, "blind_sig")));
  }

  @TestFactory
  Stream<DynamicTest> finish_isAsTheRfcDemands() {
    return vectors(
        vector ->
            assertThat(
                    BlindRsa.finish(
                        key(vector).publicKey(),
                        PublicVectors.bytes(vector, "input_msg"),
                        bytes(vector, "salt").length(),
                        bytes(vector, "blind_sig"),
                        factor(vector)))
                .isEqualTo(bytes(vector, "sig")));
  }

  @TestFactory
  Stream<DynamicTest> verify_acceptsTheRfcsSignatures() {
    return vectors(
        vector ->
            assertThat(
                    BlindRsa.verify(
                        key(vector).publicKey(),
                        PublicVectors.bytes(vector, "input_msg"),
                        bytes(vector, "salt").length(),
                        bytes(vector, "sig")))
                .isTrue());
  }

  private interface Check {
    void of(JsonNode vector) throws Exception;
  }

  private static Stream<DynamicTest> vectors(Check check) {
    JsonNode vectors = PublicVectors.read("blindrsa-rfc9474/rfc9474.json");
    assertThat(vectors).hasSize(4);
    return StreamSupport.stream(vectors.spliterator(), false)
        .map(
            vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> check.of(vector)));
  }

  private static Bytes bytes(JsonNode vector, String field) {
    return Bytes.of(PublicVectors.bytes(vector, field));
  }

  private static BigInteger number(JsonNode vector, String field) {
    return new BigInteger(vector.get(field).asText().substring("0x".length()), 16);
  }

  private static SecretBytes factor(JsonNode vector)
      throws PrimitiveException, GeneralSecurityException {
    BigInteger factor = number(vector, "inv").modInverse(number(vector, "n"));
    return SecretBytes.of(key(vector).publicKey().encoded(factor));
  }

  private static RsaPrivateKey key(JsonNode vector)
      throws PrimitiveException, GeneralSecurityException {
    BigInteger p = number(vector, "p");
    BigInteger q = number(vector, "q");
    BigInteger d = number(vector, "d");
    RSAPrivateCrtKeySpec spec =
        new RSAPrivateCrtKeySpec(
            number(vector, "n"),
            number(vector, "e"),
            d,
            p,
            q,
            d.mod(p.subtract(BigInteger.ONE)),
            d.mod(q.subtract(BigInteger.ONE)),
            q.modInverse(p));
    byte[] pkcs8 = KeyFactory.getInstance("RSA").generatePrivate(spec).getEncoded();
    return RsaPrivateKey.parsePkcs8(SecretBytes.of(pkcs8));
  }
}
