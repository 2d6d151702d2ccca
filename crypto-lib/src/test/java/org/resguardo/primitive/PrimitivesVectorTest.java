package org.resguardo.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/// One known answer a primitive, from the document that defines it.
class PrimitivesVectorTest {
  @Test
  void bouncyCastle_isTheVersionWeChose() {
    assertThat(new BouncyCastleProvider().getVersionStr()).isEqualTo("1.87");
  }

  // FIPS 180-4, "abc"
  @Test
  void sha256_matchesKnownAnswer() {
    assertThat(Primitives.sha256(ascii("a"), ascii("bc")))
        .isEqualTo(hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  // RFC 4231 section 4.3
  @Test
  void hmacSha256_matchesKnownAnswer() {
    SecretBytes key = SecretBytes.of(ascii("Jefe"));

    assertThat(Primitives.hmacSha256(key, ascii("what do ya want for nothing?")))
        .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }

  // RFC 5869 appendix A.1
  @Test
  void hkdfSha256_matchesKnownAnswer() {
    SecretBytes derived =
        Primitives.hkdfSha256(
            SecretBytes.of(hex("0b".repeat(22))),
            hex("000102030405060708090a0b0c"),
            hex("f0f1f2f3f4f5f6f7f8f9"),
            42);

    assertThat(derived)
        .isEqualTo(
            SecretBytes.of(
                hex(
                    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                        + "34007208d5b887185865")));
  }

  // RFC 7748 section 6.1
  @Test
  void x25519_matchesKnownAnswer() throws PrimitiveException {
    SecretBytes alice =
        SecretBytes.of(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
    byte[] bob = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");

    assertThat(Primitives.x25519PublicKey(alice))
        .isEqualTo(hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
    assertThat(Primitives.x25519(alice, bob))
        .isEqualTo(
            SecretBytes.of(
                hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")));
  }

  // RFC 8032 section 7.1, test 2
  @Test
  void ed25519_matchesKnownAnswer() {
    SecretBytes seed =
        SecretBytes.of(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    byte[] publicKey = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    byte[] message = hex("72");
    byte[] signature =
        hex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    assertThat(Primitives.ed25519PublicKey(seed)).isEqualTo(publicKey);
    assertThat(Primitives.ed25519Sign(seed, message)).isEqualTo(signature);
    assertThat(Primitives.ed25519Verify(publicKey, message, signature)).isTrue();
    assertThat(Primitives.ed25519Verify(publicKey, hex("73"), signature)).isFalse();
  }

  // The reference implementation's test.c; RFC 9106 has none without a secret and associated data.
  @Test
  void argon2id_matchesKnownAnswer() {
    assertThat(Primitives.argon2id(ascii("password"), ascii("somesalt"), 1 << 16, 2, 1, 32))
        .isEqualTo(
            SecretBytes.of(
                hex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7")));
  }

  // RFC 9106 section 5.3, on the library under our API
  @Test
  void argon2idOfTheLibrary_matchesKnownAnswer() {
    byte[] tag = new byte[32];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(hex("02".repeat(16)))
            .withSecret(hex("03".repeat(8)))
            .withAdditional(hex("04".repeat(12)))
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .build());

    generator.generateBytes(hex("01".repeat(32)), tag);

    assertThat(tag)
        .isEqualTo(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
  }

  // RFC 7914 section 12, the third, of which 32 bytes are the start
  @Test
  void scrypt_matchesKnownAnswer() {
    assertThat(Primitives.scrypt(ascii("pleaseletmein"), ascii("SodiumChloride"), 14))
        .isEqualTo(
            SecretBytes.of(
                hex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")));
  }

  // Wycheproof chacha20_poly1305_test, tcId 34: no associated data
  @Test
  void chaCha20Poly1305_matchesKnownAnswer() throws PrimitiveException {
    ChaCha20Poly1305 cipher =
        new ChaCha20Poly1305(
            SecretBytes.of(
                hex("59d4eafb4de0cfc7d3db99a8f54b15d7b39f0acc8da69763b019c1699f87674a")));
    byte[] nonce = hex("2fcb1b38a99e71b84740ad9b");
    byte[] plaintext = hex("549b365af913f3b081131ccb6b825588");
    byte[] expected = hex("e9110e9f56ab3ca483500ceabab67a13" + "836ccabf15a6a22a51c1071cfa68fa0c");
    byte[] ciphertext = new byte[expected.length];
    byte[] opened = new byte[plaintext.length];

    int sealedBytes = cipher.seal(nonce, plaintext, 0, plaintext.length, ciphertext, 0);
    int openedBytes = cipher.open(nonce, expected, 0, expected.length, opened, 0);

    assertThat(ciphertext).isEqualTo(expected).hasSize(sealedBytes);
    assertThat(opened).isEqualTo(plaintext).hasSize(openedBytes);
  }

  // draft-connolly-cfrg-xwing-kem, first vector: the digest of its public key
  @Test
  void hybridPublicKey_matchesKnownAnswer() {
    SecretBytes seed =
        SecretBytes.of(hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"));

    assertThat(Primitives.sha256(Primitives.hybridPublicKey(seed)))
        .isEqualTo(hex("2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb"));
  }

  @Test
  void hybridHpkeOpen_refusesOtherInfoAndDamage() throws PrimitiveException {
    SecretBytes seed = SecretBytes.of(new byte[Primitives.KEY_BYTES]);
    Primitives.HpkeSealed sealed =
        Primitives.hybridHpkeSeal(Primitives.hybridPublicKey(seed), ascii("info"), ascii("text"));
    byte[] encapsulatedKey = sealed.encapsulatedKey().toArray();
    byte[] ciphertext = sealed.ciphertext().toArray();
    byte[] damaged = ciphertext.clone();
    damaged[0] ^= 1;

    assertThat(Primitives.hybridHpkeOpen(seed, ascii("info"), encapsulatedKey, ciphertext))
        .isEqualTo(SecretBytes.of(ascii("text")));
    assertThatThrownBy(
            () -> Primitives.hybridHpkeOpen(seed, ascii("other"), encapsulatedKey, ciphertext))
        .isInstanceOf(PrimitiveException.class);
    assertThatThrownBy(
            () -> Primitives.hybridHpkeOpen(seed, ascii("info"), encapsulatedKey, damaged))
        .isInstanceOf(PrimitiveException.class);
    assertThatThrownBy(
            () -> Primitives.hybridHpkeOpen(seed, ascii("info"), new byte[7], ciphertext))
        .isInstanceOf(PrimitiveException.class);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
