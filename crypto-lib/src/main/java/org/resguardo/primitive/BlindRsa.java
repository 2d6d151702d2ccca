package org.resguardo.primitive;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.RSABlindingFactorGenerator;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSABlindSignatureServer;
import org.bouncycastle.util.BigIntegers;

/// RSABSSA-SHA384 (RFC 9474): RSASSA-PSS with SHA-384 and MGF1-SHA-384, blinded.
///
/// The message is given as it is signed: prepared, with its random prefix where the variant has
/// one. Bouncy Castle does all of it; its objects are not thread-safe, so each call makes its own,
/// and all methods may be called from any thread.
public final class BlindRsa {
  private BlindRsa() {}

  /// A blinding factor: uniform among the units modulo `key`.
  public static SecretBytes blindingFactor(RsaPublicKey key, SecureRandom random) {
    RSABlindingFactorGenerator generator = new RSABlindingFactorGenerator();
    generator.init(new ParametersWithRandom(key.parameters(), random));
    return SecretBytes.of(key.encoded(generator.generateBlindingFactor()));
  }

  /// The blinded message: the encoded message times the factor to the power of the exponent.
  ///
  /// @param factor from {@link #blindingFactor}, used once
  /// @throws PrimitiveException when the factor is no unit
  public static Bytes blind(RsaPublicKey key, byte[] message, byte[] salt, SecretBytes factor)
      throws PrimitiveException {
    BigInteger r = unit(key, factor);
    PSSSigner signer = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt);
    signer.init(true, new RSABlindingParameters(key.parameters(), r));
    signer.update(message, 0, message.length);
    try {
      return Bytes.of(key.encoded(new BigInteger(1, signer.generateSignature())));
    } catch (CryptoException impossible) {
      throw new IllegalStateException("an encoded message fits the modulus", impossible);
    }
  }

  /// The blind signature of a blinded message, checked before it is given away.
  ///
  /// @throws PrimitiveException when the message is not as long as the modulus, or zero, or not
  ///   below the modulus
  public static Bytes blindSign(RsaPrivateKey key, Bytes blindedMessage) throws PrimitiveException {
    byte[] message = blindedMessage.toArray();
    key.publicKey().decoded(message);
    try {
      return Bytes.of(new RSABlindSignatureServer(key.parameters()).blindSign(message));
    } catch (CryptoException | IllegalStateException fault) {
      throw new IllegalStateException("the private key signs wrongly", fault);
    }
  }

  /// The signature: the blind signature over the factor.
  ///
  /// @throws PrimitiveException when it is not valid for `message`
  public static Bytes finish(
      RsaPublicKey key, byte[] message, int saltBytes, Bytes blindSignature, SecretBytes factor)
      throws PrimitiveException {
    BigInteger inverse = BigIntegers.modOddInverse(key.n(), unit(key, factor));
    BigInteger signature = key.decoded(blindSignature.toArray()).multiply(inverse).mod(key.n());
    Bytes encoded = Bytes.of(key.encoded(signature));
    if (!verify(key, message, saltBytes, encoded)) {
      throw new PrimitiveException();
    }
    return encoded;
  }

  /// Whether `signature` is a valid RSASSA-PSS signature; false for any malformed one.
  public static boolean verify(RsaPublicKey key, byte[] message, int saltBytes, Bytes signature) {
    byte[] encoded = signature.toArray();
    try {
      key.decoded(encoded);
    } catch (PrimitiveException outOfRange) {
      return false;
    }
    PSSSigner verifier = new PSSSigner(new RSAEngine(), new SHA384Digest(), saltBytes);
    verifier.init(false, key.parameters());
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(encoded);
  }

  private static BigInteger unit(RsaPublicKey key, SecretBytes factor) throws PrimitiveException {
    BigInteger r = key.decoded(factor.exportSecretBytes());
    if (!BigIntegers.modOddIsCoprime(key.n(), r)) {
      throw new PrimitiveException();
    }
    return r;
  }
}
