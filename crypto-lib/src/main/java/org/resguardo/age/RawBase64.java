package org.resguardo.age;

import java.util.Base64;
import org.resguardo.primitive.Bytes;

/// Standard base64 without padding in its one canonical form, as age headers use it.
final class RawBase64 {
  private RawBase64() {}

  static String encode(Bytes bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.toArray());
  }

  static Bytes decode(String text) throws OpenException {
    try {
      Bytes decoded = Bytes.of(Base64.getDecoder().decode(text));
      if (encode(decoded).equals(text)) {
        return decoded;
      }
    } catch (IllegalArgumentException malformed) {
      throw new OpenException();
    }
    throw new OpenException();
  }

  static Bytes decode(String text, int length) throws OpenException {
    Bytes decoded = decode(text);
    if (decoded.length() != length) {
      throw new OpenException();
    }
    return decoded;
  }
}
