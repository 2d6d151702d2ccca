package org.resguardo.token;

import java.util.regex.Matcher;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// A key that stands in the directory log for a week, so that everybody sees the same one. Exactly
/// one of each kind is allowed a week. Spec: token.md section 7.
///
/// ```
/// resguardo issuer key v1
/// week 2026-W48
/// sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
/// ```
public sealed interface PublishedKey {
  /// The week it is for.
  IsoWeek week();

  /// SHA-256 of what is published.
  Bytes sha256();

  /// The text, UTF-8, ending in a newline.
  default String text() {
    return "%s\nweek %s\nsha256 %s\n".formatted(heading(), week(), sha256().toHex());
  }

  /// What to call it in a message.
  default String noun() {
    return switch (this) {
      case IssuerKey _ -> "issuer key";
      case ObliviousKeys _ -> "set of oblivious keys";
    };
  }

  /// Whether `other` publishes the same for another week.
  default boolean isOfAnotherWeek(PublishedKey other) {
    return noun().equals(other.noun())
        && sha256().equals(other.sha256())
        && !week().equals(other.week());
  }

  private String heading() {
    return switch (this) {
      case IssuerKey _ -> IssuerKey.HEADING;
      case ObliviousKeys _ -> ObliviousKeys.HEADING;
    };
  }

  /// The token key of a week; an entry of the log as it is.
  ///
  /// @param sha256 the token key id
  record IssuerKey(IsoWeek week, Bytes sha256) implements PublishedKey {
    /// The first line.
    public static final String HEADING = "resguardo issuer key v1";

    public IssuerKey {
      Wire.requireLength(sha256, Wire.DIGEST_BYTES, "a token key id");
    }

    /// The entry for that key.
    public static IssuerKey of(IsoWeek week, TokenKey key) {
      return new IssuerKey(week, key.keyId());
    }
  }

  /// The key configurations of the oblivious gateway in a week; the entry of the log is a note with
  /// this text, signed by report-service.
  ///
  /// @param sha256 of the whole `application/ohttp-keys` body
  record ObliviousKeys(IsoWeek week, Bytes sha256) implements PublishedKey {
    /// The first line.
    public static final String HEADING = "resguardo oblivious keys v1";

    public ObliviousKeys {
      Wire.requireLength(sha256, Wire.DIGEST_BYTES, "a digest of key configurations");
    }
  }

  /// Reads the text.
  ///
  /// @throws TokenFormatException when it is not exactly what {@link #text} writes
  static PublishedKey parse(String text) throws TokenFormatException {
    Matcher form = PublishedKeyForm.LINES.matcher(text);
    Wire.require(form.matches(), "a published key has three lines: heading, week, sha256");
    try {
      IsoWeek week = IsoWeek.parse(form.group(2));
      Wire.require(week.exists(), "a published key is for a week there is");
      Bytes sha256 = Bytes.fromHex(form.group(3));
      return form.group(1).equals(IssuerKey.HEADING)
          ? new IssuerKey(week, sha256)
          : new ObliviousKeys(week, sha256);
    } catch (IllegalArgumentException malformed) {
      throw new TokenFormatException("a published key is for an ISO week");
    }
  }
}
