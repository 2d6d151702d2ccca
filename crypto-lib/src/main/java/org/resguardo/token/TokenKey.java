package org.resguardo.token;

import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.RsaPublicKey;

/// An issuer's public key: RSA, 2048 bit, exponent 65537, for RSASSA-PSS with SHA-384, MGF1-SHA-384
/// and a salt of 48 bytes.
///
/// Written as SubjectPublicKeyInfo with id-RSASSA-PSS (RFC 9578 section 6.5) in the only way DER
/// has: everything but the modulus is fixed, and nothing else is read. Immutable, thread-safe.
/// Spec: token.md section 3.
///
/// @param spki 342 bytes
public record TokenKey(Bytes spki, RsaPublicKey rsa) {
  static final int BITS = 2048;
  static final long EXPONENT = 65537;

  private static final Bytes BEFORE_MODULUS =
      Bytes.fromHex(
          "30820152" // SubjectPublicKeyInfo
              + "303d06092a864886f70d01010a" // id-RSASSA-PSS
              + "3030a00d300b0609608648016503040202" // SHA-384
              + "a11a301806092a864886f70d010108300b0609608648016503040202" // MGF1 with SHA-384
              + "a203020130" // salt of 48 bytes
              + "0382010f003082010a0282010100"); // BIT STRING of modulus (positive) and exponent
  private static final Bytes AFTER_MODULUS = Bytes.fromHex("0203010001"); // 65537

  /// @throws IllegalArgumentException when the two are not one key; use {@link #parse}
  public TokenKey {
    if (rsa.bits() != BITS || !rsa.hasExponent(EXPONENT) || !spki.equals(encoded(rsa))) {
      throw new IllegalArgumentException("a token key is RSA with 2048 bits and exponent 65537");
    }
  }

  static TokenKey of(RsaPublicKey rsa) {
    return new TokenKey(encoded(rsa), rsa);
  }

  /// Reads SubjectPublicKeyInfo.
  ///
  /// @throws TokenFormatException for every other algorithm, parameter, length, exponent or
  ///   encoding, and for a modulus that is even, prime or has small factors
  public static TokenKey parse(Bytes spki) throws TokenFormatException {
    int modulusFrom = BEFORE_MODULUS.length();
    int modulusTo = modulusFrom + Wire.MODULUS_BYTES;
    Wire.require(
        spki.length() == modulusTo + AFTER_MODULUS.length()
            && spki.slice(0, modulusFrom).equals(BEFORE_MODULUS)
            && spki.slice(modulusTo, spki.length()).equals(AFTER_MODULUS),
        "a token key is RSASSA-PSS with SHA-384, salt 48, 2048 bits and exponent 65537, in DER");
    try {
      return new TokenKey(spki, RsaPublicKey.of(spki.slice(modulusFrom, modulusTo), EXPONENT));
    } catch (PrimitiveException | IllegalArgumentException malformed) {
      throw new TokenFormatException("the modulus of a token key is no RSA modulus of 2048 bits");
    }
  }

  /// SHA-256 of the SubjectPublicKeyInfo.
  public Bytes keyId() {
    return Bytes.of(Primitives.sha256(spki.toArray()));
  }

  /// The last byte of the key id, which token requests name the key by.
  public byte truncatedKeyId() {
    return keyId().toArray()[Wire.DIGEST_BYTES - 1];
  }

  private static Bytes encoded(RsaPublicKey rsa) {
    return Wire.concatenated(BEFORE_MODULUS, rsa.modulus(), AFTER_MODULUS);
  }
}
