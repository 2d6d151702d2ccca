package org.resguardo.primitive;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/// An RSA private key with its primes. Immutable, thread-safe; never prints itself.
public final class RsaPrivateKey {
  private final RSAPrivateCrtKey key;
  private final RSAPrivateCrtKeyParameters parameters;

  private RsaPrivateKey(RSAPrivateCrtKey key) {
    this.key = key;
    this.parameters =
        new RSAPrivateCrtKeyParameters(
            key.getModulus(),
            key.getPublicExponent(),
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient());
  }

  /// A new key of `bits` with the public exponent 65537.
  public static RsaPrivateKey generate(int bits, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), random);
      return new RsaPrivateKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK makes no RSA keys", missing);
    }
  }

  /// Reads PKCS#8 with `rsaEncryption` and all primes (RFC 8017 appendix A.1.2).
  ///
  /// @throws PrimitiveException when it is none, or written in another way than {@link
  ///   #exportPkcs8} writes it, or its numbers do not belong together
  public static RsaPrivateKey parsePkcs8(SecretBytes pkcs8) throws PrimitiveException {
    try {
      byte[] encoded = pkcs8.exportSecretBytes();
      Object key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (key instanceof RSAPrivateCrtKey crt
          && Arrays.equals(crt.getEncoded(), encoded)
          && isConsistent(crt)) {
        return new RsaPrivateKey(crt);
      }
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw new PrimitiveException();
    }
    throw new PrimitiveException();
  }

  /// As {@link #parsePkcs8} reads it.
  public SecretBytes exportPkcs8() {
    return SecretBytes.of(key.getEncoded());
  }

  /// The public half.
  public RsaPublicKey publicKey() {
    return new RsaPublicKey(new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent()));
  }

  RSAPrivateCrtKeyParameters parameters() {
    return parameters;
  }

  /// RFC 8017 section 3.2, all five equations.
  private static boolean isConsistent(RSAPrivateCrtKey key) {
    BigInteger p = key.getPrimeP();
    BigInteger q = key.getPrimeQ();
    return p.multiply(q).equals(key.getModulus())
        && isInverse(key.getPublicExponent(), key.getPrimeExponentP(), p.subtract(BigInteger.ONE))
        && isInverse(key.getPublicExponent(), key.getPrimeExponentQ(), q.subtract(BigInteger.ONE))
        && isInverse(key.getPublicExponent(), key.getPrivateExponent(), p.subtract(BigInteger.ONE))
        && isInverse(key.getPublicExponent(), key.getPrivateExponent(), q.subtract(BigInteger.ONE))
        && isInverse(q, key.getCrtCoefficient(), p);
  }

  private static boolean isInverse(BigInteger a, BigInteger b, BigInteger modulus) {
    return modulus.signum() > 0 && a.multiply(b).mod(modulus).equals(BigInteger.ONE);
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
