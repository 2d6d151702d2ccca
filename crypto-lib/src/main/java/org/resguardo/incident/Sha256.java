package org.resguardo.incident;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A SHA-256 digest, as 64 lower-case hexadecimal digits.
///
/// The constructor throws `IllegalArgumentException` when `value` has another form
public record Sha256(String value) implements TextValue {
  /// The form of a digest, as a regular expression.
  static final String PATTERN = "^[0-9a-f]{64}$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  public Sha256 {
    Rules.check(FORM.matcher(value).matches(), "must be 64 lower-case hexadecimal digits");
  }

  /// The digest that is `digest` already.
  ///
  /// @param digest 32 bytes
  public static Sha256 ofDigest(Bytes digest) {
    return new Sha256(digest.toHex());
  }

  /// The digest of `bytes`.
  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(Primitives.sha256(bytes)));
  }

  /// The 32 bytes.
  public Bytes digest() {
    return Bytes.fromHex(value);
  }
}
