package org.resguardo.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// C2SP/wycheproof, as far as our primitives can express its tests.
class WycheproofVectorTest {
  private static final int FULL_HMAC_BITS = 256;
  private static final int MAX_HKDF_BYTES = 255 * 32;

  private static final int NONCE_BITS = ChaCha20Poly1305.NONCE_BYTES * Byte.SIZE;

  private interface Check {
    void check(JsonNode group, JsonNode test) throws Exception;
  }

  private record Vector(JsonNode group, JsonNode test) {
    DynamicTest checkedBy(Check check) {
      String name = test.get("tcId").asText() + " " + test.get("comment").asText();
      return DynamicTest.dynamicTest(name, () -> check.check(group, test));
    }
  }

  @TestFactory
  Stream<DynamicTest> ed25519Verify_agrees() {
    return each(
        "ed25519_test.json",
        (group, test) -> {
          byte[] publicKey = PublicVectors.bytes(group.get("publicKey"), "pk");
          byte[] message = PublicVectors.bytes(test, "msg");
          byte[] signature = PublicVectors.bytes(test, "sig");

          assertThat(Primitives.ed25519Verify(publicKey, message, signature))
              .isEqualTo(isValid(test));
        });
  }

  // "acceptable" here: low-order points (refused, for the secret is zero) and keys on the twist.
  @TestFactory
  Stream<DynamicTest> x25519_agreesAndRefusesZero() {
    return each(
        "x25519_test.json",
        (_, test) -> {
          SecretBytes scalar = PublicVectors.secret(test, "private");
          byte[] publicKey = PublicVectors.bytes(test, "public");
          byte[] expected = PublicVectors.bytes(test, "shared");
          boolean isZero = Arrays.equals(expected, new byte[Primitives.KEY_BYTES]);

          assertThat(Primitives.isX25519LowOrder(publicKey)).isEqualTo(isZero);
          if (isZero) {
            assertThat(refuses(() -> Primitives.x25519(scalar, publicKey))).isTrue();
          } else {
            assertThat(Primitives.x25519(scalar, publicKey)).isEqualTo(SecretBytes.of(expected));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> hkdfSha256_agrees() {
    return each(
        "hkdf_sha256_test.json",
        (_, test) -> {
          int size = test.get("size").asInt();
          if (isValid(test)) {
            assertThat(hkdf(test, size)).isEqualTo(PublicVectors.secret(test, "okm"));
          } else {
            assertThat(size).isGreaterThan(MAX_HKDF_BYTES);
            assertThat(refuses(() -> hkdf(test, size))).isTrue();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> hmacSha256_agrees() {
    return each(
        "hmac_sha256_test.json",
        (group, test) -> {
          byte[] expected = PublicVectors.bytes(test, "tag");
          byte[] mac =
              Primitives.hmacSha256(
                  PublicVectors.secret(test, "key"), PublicVectors.bytes(test, "msg"));
          int tagBytes = group.get("tagSize").asInt() / Byte.SIZE;

          assertThat(tagBytes * Byte.SIZE).isLessThanOrEqualTo(FULL_HMAC_BITS);
          assertThat(Arrays.equals(Arrays.copyOf(mac, tagBytes), expected))
              .isEqualTo(isValid(test));
        });
  }

  // Only tests without associated data and with nonces of 12 bytes: we use no others.
  @TestFactory
  Stream<DynamicTest> chaCha20Poly1305_agrees() {
    return vectors("chacha20_poly1305_test.json")
        .filter(vector -> vector.test().get("aad").asText().isEmpty())
        .filter(vector -> vector.group().get("ivSize").asInt() == NONCE_BITS)
        .map(vector -> vector.checkedBy(WycheproofVectorTest::checkAead));
  }

  private static void checkAead(JsonNode group, JsonNode test) throws PrimitiveException {
    byte[] nonce = PublicVectors.bytes(test, "iv");
    byte[] plaintext = PublicVectors.bytes(test, "msg");
    byte[] sealed = concatenate(PublicVectors.bytes(test, "ct"), PublicVectors.bytes(test, "tag"));
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305(PublicVectors.secret(test, "key"));
    byte[] opened = new byte[plaintext.length];
    if (!isValid(test)) {
      assertThat(refuses(() -> cipher.open(nonce, sealed, 0, sealed.length, opened, 0))).isTrue();
      return;
    }
    byte[] ciphertext = new byte[sealed.length];
    cipher.seal(nonce, plaintext, 0, plaintext.length, ciphertext, 0);
    cipher.open(nonce, sealed, 0, sealed.length, opened, 0);

    assertThat(ciphertext).isEqualTo(sealed);
    assertThat(opened).isEqualTo(plaintext);
  }

  private static Stream<DynamicTest> each(String file, Check check) {
    return vectors(file).map(vector -> vector.checkedBy(check));
  }

  private static Stream<Vector> vectors(String file) {
    return elements(PublicVectors.read("wycheproof/" + file).get("testGroups"))
        .flatMap(group -> elements(group.get("tests")).map(test -> new Vector(group, test)));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static boolean isValid(JsonNode test) {
    return test.get("result").asText().equals("valid");
  }

  private static SecretBytes hkdf(JsonNode test, int size) {
    return Primitives.hkdfSha256(
        PublicVectors.secret(test, "ikm"),
        PublicVectors.bytes(test, "salt"),
        PublicVectors.bytes(test, "info"),
        size);
  }

  private static boolean refuses(Callable<?> call) {
    try {
      call.call();
      return false;
    } catch (Exception refused) {
      return true;
    }
  }

  private static byte[] concatenate(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
