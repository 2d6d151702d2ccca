package org.resguardo.token;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.resguardo.primitive.Bytes;

/// Numbers at the edges of a key's modulus.
final class Moduli {
  private Moduli() {}

  /// Numbers no genuine signature is.
  static List<Bytes> edges(TokenKey key) {
    BigInteger n = modulus(key);
    return List.of(
        encoded(BigInteger.ZERO),
        encoded(BigInteger.ONE),
        encoded(n.subtract(BigInteger.ONE)),
        encoded(n),
        encoded(n.add(BigInteger.ONE)),
        encoded(BigInteger.TWO.pow(2048).subtract(BigInteger.ONE)));
  }

  /// Numbers that are no unit below the modulus.
  static List<Bytes> outOfRange(TokenKey key) {
    BigInteger n = modulus(key);
    return List.of(
        encoded(BigInteger.ZERO),
        encoded(n),
        encoded(n.add(BigInteger.TWO)),
        encoded(BigInteger.TWO.pow(2048).subtract(BigInteger.ONE)));
  }

  static BigInteger modulus(TokenKey key) {
    return number(key.rsa().modulus());
  }

  static BigInteger number(Bytes value) {
    return new BigInteger(1, value.toArray());
  }

  private static Bytes encoded(BigInteger value) {
    return Bytes.of(BigIntegers.asUnsignedByteArray(256, value));
  }
}
