package org.resguardo.primitive;

import java.math.BigInteger;
import java.util.Objects;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/// An RSA public key whose modulus is odd and composite, without small factors. Immutable,
/// thread-safe.
///
/// That it is the product of two primes, or that raising to the exponent is a permutation, nobody
/// can see from the outside.
public final class RsaPublicKey {
  private final RSAKeyParameters parameters;

  RsaPublicKey(RSAKeyParameters parameters) {
    this.parameters = parameters;
  }

  /// The key with that modulus, big-endian, and that exponent.
  ///
  /// @throws PrimitiveException when no RSA key has them
  public static RsaPublicKey of(Bytes modulus, long exponent) throws PrimitiveException {
    BigInteger n = new BigInteger(1, modulus.toArray());
    try {
      return new RsaPublicKey(new RSAKeyParameters(false, n, BigInteger.valueOf(exponent)));
    } catch (IllegalArgumentException malformed) {
      throw new PrimitiveException();
    }
  }

  /// The modulus, big-endian, without leading zeros.
  public Bytes modulus() {
    return Bytes.of(BigIntegers.asUnsignedByteArray(n()));
  }

  /// Bits the modulus has.
  public int bits() {
    return n().bitLength();
  }

  /// Whether the public exponent is this.
  public boolean hasExponent(long exponent) {
    return parameters.getExponent().equals(BigInteger.valueOf(exponent));
  }

  /// Bytes of the modulus, and so of a signature.
  public int length() {
    return (bits() + Byte.SIZE - 1) / Byte.SIZE;
  }

  RSAKeyParameters parameters() {
    return parameters;
  }

  BigInteger n() {
    return parameters.getModulus();
  }

  /// `value` as an integer of exactly `length()` bytes.
  byte[] encoded(BigInteger value) {
    return BigIntegers.asUnsignedByteArray(length(), value);
  }

  /// The integer of exactly `length()` bytes.
  ///
  /// @throws PrimitiveException when it has other than these, or is zero or not below the modulus
  BigInteger decoded(byte[] value) throws PrimitiveException {
    BigInteger decoded = new BigInteger(1, value);
    if (value.length != length() || decoded.signum() == 0 || decoded.compareTo(n()) >= 0) {
      throw new PrimitiveException();
    }
    return decoded;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RsaPublicKey key
        && n().equals(key.n())
        && parameters.getExponent().equals(key.parameters.getExponent());
  }

  @Override
  public int hashCode() {
    return Objects.hash(n(), parameters.getExponent());
  }
}
