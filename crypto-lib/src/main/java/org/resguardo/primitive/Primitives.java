package org.resguardo.primitive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Every primitive in one place, with the provider that answers for it.
///
/// The JDK does hashing, HMAC, HKDF and bulk AEAD ({@link ChaCha20Poly1305}), where it measures
/// faster; Bouncy Castle does curves, HPKE with MLKEM768-X25519, Argon2id and scrypt. Bouncy
/// Castle's HPKE objects and digests are not thread-safe, so each call makes its own; all methods
/// here may be called from any thread.
public final class Primitives {
  /// Bytes of an X25519 or Ed25519 key, public or private, and of an MLKEM768-X25519 seed.
  public static final int KEY_BYTES = 32;

  /// Bytes of an MLKEM768-X25519 public key (draft-connolly-cfrg-xwing-kem).
  public static final int HYBRID_PUBLIC_KEY_BYTES = 1216;

  /// Bytes of an MLKEM768-X25519 encapsulated key.
  public static final int HYBRID_ENCAPSULATED_KEY_BYTES = 1120;

  /// Bytes of an Ed25519 signature.
  public static final int SIGNATURE_BYTES = 64;

  private static final byte[] NO_AAD = {};

  private Primitives() {}

  /// SHA-256 over the concatenation of `parts`.
  public static byte[] sha256(byte[]... parts) {
    MessageDigest digest = newSha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /// SHA-256 over what is left of a stream, which stays open.
  public static Bytes sha256(InputStream in) throws IOException {
    MessageDigest digest = newSha256();
    in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return Bytes.of(digest.digest());
  }

  /// A SHA-256 to be fed piece by piece.
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK has no SHA-256", missing);
    }
  }

  /// HMAC-SHA-256 (RFC 2104).
  public static byte[] hmacSha256(SecretBytes key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.exportSecretBytes(), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK has no HMAC-SHA-256", missing);
    }
  }

  /// HKDF-SHA-256 (RFC 5869), extract then expand, to `length` bytes.
  public static SecretBytes hkdfSha256(SecretBytes ikm, byte[] salt, byte[] info, int length) {
    try {
      HKDFParameterSpec.Builder extract =
          HKDFParameterSpec.ofExtract().addIKM(ikm.exportSecretBytes());
      HKDFParameterSpec parameters =
          (salt.length == 0 ? extract : extract.addSalt(salt)).thenExpand(info, length);
      return SecretBytes.of(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK has no HKDF-SHA-256", missing);
    }
  }

  /// The X25519 (RFC 7748) public key of a 32-byte scalar.
  public static byte[] x25519PublicKey(SecretBytes scalar) {
    byte[] publicKey = new byte[KEY_BYTES];
    X25519.scalarMultBase(scalar.exportSecretBytes(), 0, publicKey, 0);
    return publicKey;
  }

  /// The X25519 shared secret.
  ///
  /// @throws PrimitiveException when it is all zero: the other side sent a low-order point
  public static SecretBytes x25519(SecretBytes scalar, byte[] publicKey) throws PrimitiveException {
    byte[] shared = new byte[KEY_BYTES];
    if (publicKey.length != KEY_BYTES
        || !X25519.calculateAgreement(scalar.exportSecretBytes(), 0, publicKey, 0, shared, 0)) {
      throw new PrimitiveException();
    }
    return SecretBytes.of(shared);
  }

  /// Whether every agreement with this public key of 32 bytes yields zero.
  public static boolean isX25519LowOrder(byte[] publicKey) {
    try {
      x25519(SecretBytes.of(new byte[KEY_BYTES]), publicKey); // clamped, so a multiple of eight
      return false;
    } catch (PrimitiveException allZero) {
      return true;
    }
  }

  /// The Ed25519 (RFC 8032) public key of a 32-byte seed.
  public static byte[] ed25519PublicKey(SecretBytes seed) {
    byte[] publicKey = new byte[KEY_BYTES];
    Ed25519.generatePublicKey(seed.exportSecretBytes(), 0, publicKey, 0);
    return publicKey;
  }

  /// A deterministic Ed25519 signature of 64 bytes.
  public static byte[] ed25519Sign(SecretBytes seed, byte[] message) {
    byte[] signature = new byte[SIGNATURE_BYTES];
    Ed25519.sign(seed.exportSecretBytes(), 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /// Whether `signature` is a valid Ed25519 signature; false for any malformed key or signature.
  public static boolean ed25519Verify(byte[] publicKey, byte[] message, byte[] signature) {
    return publicKey.length == KEY_BYTES
        && signature.length == SIGNATURE_BYTES
        && Ed25519.validatePublicKeyFull(publicKey, 0)
        && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
  }

  /// The MLKEM768-X25519 public key (1216 bytes) of a 32-byte seed.
  public static byte[] hybridPublicKey(SecretBytes seed) {
    HPKE hpke = newHybridHpke();
    return hpke.serializePublicKey(
        hpke.deserializePrivateKey(seed.exportSecretBytes(), null).getPublic());
  }

  /// Whether these bytes can be sealed to: of the right length, every ML-KEM coefficient reduced
  /// (FIPS 203 section 7.2) and the X25519 half no low-order point.
  public static boolean isHybridPublicKey(byte[] publicKey) {
    try {
      newHybridHpke().deserializePublicKey(publicKey);
      byte[] x25519 =
          Arrays.copyOfRange(publicKey, HYBRID_PUBLIC_KEY_BYTES - KEY_BYTES, publicKey.length);
      return !isX25519LowOrder(x25519);
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  /// What HPKE yields: the encapsulated key and the ciphertext.
  public record HpkeSealed(Bytes encapsulatedKey, Bytes ciphertext) {}

  /// HPKE (RFC 9180) base mode, MLKEM768-X25519, HKDF-SHA256, ChaCha20-Poly1305, empty aad.
  ///
  /// @param publicKey 1216 bytes
  /// @throws PrimitiveException when the public key is malformed
  public static HpkeSealed hybridHpkeSeal(byte[] publicKey, byte[] info, byte[] plaintext)
      throws PrimitiveException {
    try {
      HPKE hpke = newHybridHpke();
      byte[][] sealed =
          hpke.seal(
              hpke.deserializePublicKey(publicKey), info, NO_AAD, plaintext, null, null, null);
      return new HpkeSealed(Bytes.of(sealed[1]), Bytes.of(sealed[0]));
    } catch (RuntimeException | InvalidCipherTextException refused) {
      throw new PrimitiveException();
    }
  }

  /// Opens what {@link #hybridHpkeSeal} made.
  ///
  /// @throws PrimitiveException for anything that does not open, without saying why
  public static SecretBytes hybridHpkeOpen(
      SecretBytes seed, byte[] info, byte[] encapsulatedKey, byte[] ciphertext)
      throws PrimitiveException {
    try {
      HPKE hpke = newHybridHpke();
      AsymmetricCipherKeyPair keyPair = hpke.deserializePrivateKey(seed.exportSecretBytes(), null);
      return SecretBytes.of(
          hpke.open(encapsulatedKey, keyPair, info, NO_AAD, ciphertext, null, null, null));
    } catch (RuntimeException | InvalidCipherTextException refused) {
      throw new PrimitiveException();
    }
  }

  /// Argon2id (RFC 9106, version 1.3).
  ///
  /// @param memoryKiB memory in KiB
  public static SecretBytes argon2id(
      byte[] password, byte[] salt, int memoryKiB, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memoryKiB)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] derived = new byte[length];
    generator.generateBytes(password, derived);
    return SecretBytes.of(derived);
  }

  /// scrypt (RFC 7914) with N = 2^`logN`, r = 8, p = 1, to 32 bytes.
  public static SecretBytes scrypt(byte[] password, byte[] salt, int logN) {
    return SecretBytes.of(SCrypt.generate(password, salt, 1 << logN, 8, 1, KEY_BYTES));
  }

  /// `length` random bytes.
  public static byte[] randomBytes(int length, SecureRandom random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static HPKE newHybridHpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }
}
