package org.resguardo.audit.finding;

/// How many sealed parts of one kind have one length.
///
/// @param part such as `testimony`
/// @param bytes of plaintext
public record StoredSize(String part, int bytes, long count) {
  public StoredSize {
    part = Harmless.line(part);
    if (bytes < 0 || count < 0) {
      throw new IllegalArgumentException("sizes and counts are not negative");
    }
  }
}
