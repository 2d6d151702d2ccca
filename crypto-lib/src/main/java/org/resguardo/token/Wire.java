package org.resguardo.token;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.resguardo.primitive.Bytes;

/// Lengths and small codings all structures of the package share.
final class Wire {
  /// Blind RSA, 2048 bit (RFC 9578 section 8.2.1).
  static final short TOKEN_TYPE = 0x0002;

  /// Bytes of a SHA-256 digest, and of a nonce.
  static final int DIGEST_BYTES = 32;

  /// Nk of token type 0x0002: bytes of the modulus.
  static final int MODULUS_BYTES = 256;

  private Wire() {}

  static void require(boolean isMet, String rule) throws TokenFormatException {
    if (!isMet) {
      throw new TokenFormatException(rule);
    }
  }

  static void requireLength(Bytes value, int length, String what) {
    if (value.length() != length) {
      throw new IllegalArgumentException(what + " has " + length + " bytes");
    }
  }

  static Bytes read(ByteBuffer from, int length) throws TokenFormatException {
    require(from.remaining() >= length, "a structure is cut off");
    byte[] read = new byte[length];
    from.get(read);
    return Bytes.of(read);
  }

  static Bytes concatenated(Bytes... parts) {
    int length = 0;
    for (Bytes part : parts) {
      length += part.length();
    }
    ByteBuffer all = ByteBuffer.allocate(length);
    for (Bytes part : parts) {
      all.put(part.toArray());
    }
    return Bytes.of(all.array());
  }

  static Bytes type() {
    return Bytes.of(ByteBuffer.allocate(Short.BYTES).putShort(TOKEN_TYPE).array());
  }

  /// base64url with padding, as RFC 9577 wants it written.
  static String base64Url(Bytes value) {
    return Base64.getUrlEncoder().encodeToString(value.toArray());
  }

  /// base64url, padded or not, otherwise canonical.
  static Bytes fromBase64Url(String text) throws TokenFormatException {
    try {
      String unpadded = text.replaceFirst("={1,2}$", "");
      Bytes value = Bytes.of(Base64.getUrlDecoder().decode(text));
      require(
          Base64.getUrlEncoder().withoutPadding().encodeToString(value.toArray()).equals(unpadded),
          "base64url is not canonical");
      return value;
    } catch (IllegalArgumentException malformed) {
      throw new TokenFormatException("a value is base64url");
    }
  }
}
