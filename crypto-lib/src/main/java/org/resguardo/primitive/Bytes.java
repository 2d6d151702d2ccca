package org.resguardo.primitive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// An immutable sequence of public bytes: keys one may publish, digests, signatures, ciphertext.
///
/// Equality is by value and not constant time; for secrets use {@link SecretBytes}.
public final class Bytes {
  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /// Copies `value`.
  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  /// The UTF-8 bytes of `text`.
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Lower or upper case hexadecimal, two digits a byte.
  ///
  /// @throws IllegalArgumentException when `hex` is not hexadecimal
  public static Bytes fromHex(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /// Standard base64 with padding (RFC 4648 section 4).
  ///
  /// @throws IllegalArgumentException when `base64` is not in its one canonical form
  public static Bytes fromBase64(String base64) {
    byte[] decoded = Base64.getDecoder().decode(base64);
    if (!Base64.getEncoder().encodeToString(decoded).equals(base64)) {
      throw new IllegalArgumentException("base64 is not canonical");
    }
    return new Bytes(decoded);
  }

  /// Number of bytes.
  public int length() {
    return value.length;
  }

  /// A copy of the bytes from `from` (inclusive) to `to` (exclusive).
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(value, from, to));
  }

  /// A copy.
  public byte[] toArray() {
    return value.clone();
  }

  /// Standard base64 with padding.
  public String toBase64() {
    return Base64.getEncoder().encodeToString(value);
  }

  /// Lower case hexadecimal.
  public String toHex() {
    return HexFormat.of().formatHex(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return toHex();
  }
}
