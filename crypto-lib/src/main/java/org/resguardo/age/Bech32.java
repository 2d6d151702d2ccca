package org.resguardo.age;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.resguardo.primitive.SecretBytes;

/// Bech32 (BIP 173) without its limit of 90 characters, as age encodes keys.
///
/// @param prefix the human-readable part, in the case it was written in
/// @param data the bytes after the separator, without the checksum; may be a secret
record Bech32(String prefix, SecretBytes data) {
  private static final String CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM_SYMBOLS = 6;

  /// The lower case encoding.
  String encoded() {
    String lowerPrefix = prefix.toLowerCase(Locale.ROOT);
    byte[] symbols = toSymbols(data.exportSecretBytes());
    int checksum = polymod(lowerPrefix, symbols) ^ 1;
    StringBuilder text = new StringBuilder(lowerPrefix).append('1');
    for (int i = 0; i < symbols.length - CHECKSUM_SYMBOLS; i++) {
      text.append(CHARSET.charAt(symbols[i]));
    }
    for (int i = 0; i < CHECKSUM_SYMBOLS; i++) {
      text.append(CHARSET.charAt((checksum >>> (5 * (CHECKSUM_SYMBOLS - 1 - i))) & 31));
    }
    return text.toString();
  }

  static Bech32 decode(String text) throws KeyFormatException {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
      throw new KeyFormatException("the key mixes upper and lower case");
    }
    int separator = lower.lastIndexOf('1');
    if (separator < 1 || lower.length() - separator - 1 < CHECKSUM_SYMBOLS) {
      throw new KeyFormatException("this is not a key, or one that is cut off");
    }
    byte[] symbols = parseSymbols(lower.substring(separator + 1));
    if (polymod(lower.substring(0, separator), symbols) != 1) {
      throw new KeyFormatException("the checksum of the key does not match, a character is wrong");
    }
    byte[] bytes = toBytes(Arrays.copyOf(symbols, symbols.length - CHECKSUM_SYMBOLS));
    return new Bech32(text.substring(0, separator), SecretBytes.of(bytes));
  }

  private static byte[] parseSymbols(String text) throws KeyFormatException {
    byte[] symbols = new byte[text.length()];
    for (int i = 0; i < symbols.length; i++) {
      int symbol = CHARSET.indexOf(text.charAt(i));
      if (symbol < 0) {
        throw new KeyFormatException("the key holds a character that no key has");
      }
      symbols[i] = (byte) symbol;
    }
    return symbols;
  }

  /// Groups of five bits, the last filled with zeros, and then room for the checksum.
  private static byte[] toSymbols(byte[] bytes) {
    byte[] symbols = new byte[(bytes.length * 8 + 4) / 5 + CHECKSUM_SYMBOLS];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int value = (bytes[bit / 8] >> (7 - bit % 8)) & 1;
      symbols[bit / 5] |= (byte) (value << (4 - bit % 5));
    }
    return symbols;
  }

  private static byte[] toBytes(byte[] symbols) throws KeyFormatException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(symbols.length * 5 / 8);
    int pending = 0;
    int pendingBits = 0;
    for (byte symbol : symbols) {
      pending = (pending << 5) | symbol;
      pendingBits += 5;
      if (pendingBits >= 8) {
        pendingBits -= 8;
        bytes.write(pending >>> pendingBits);
        pending &= (1 << pendingBits) - 1;
      }
    }
    if (pendingBits > 4 || pending != 0) {
      throw new KeyFormatException("the key does not end on a whole byte");
    }
    return bytes.toByteArray();
  }

  private static int polymod(String lowerPrefix, byte[] symbols) {
    int state = 1;
    for (int i = 0; i < lowerPrefix.length(); i++) {
      state = step(state, lowerPrefix.charAt(i) >>> 5);
    }
    state = step(state, 0);
    for (int i = 0; i < lowerPrefix.length(); i++) {
      state = step(state, lowerPrefix.charAt(i) & 31);
    }
    for (byte symbol : symbols) {
      state = step(state, symbol);
    }
    return state;
  }

  private static int step(int state, int symbol) {
    int next = ((state & 0x1ffffff) << 5) ^ symbol;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= ((state >>> (25 + i)) & 1) * GENERATOR[i];
    }
    return next;
  }
}
