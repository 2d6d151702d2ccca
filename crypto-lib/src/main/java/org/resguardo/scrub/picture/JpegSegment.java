package org.resguardo.scrub.picture;

import org.resguardo.scrub.format.ByteReader;

/// A marker of a JPEG stream with what belongs to it, without its length.
///
/// A final class rather than a record, because it holds its array without copying.
final class JpegSegment {
  private final int marker;
  private final long from;
  private final byte[] content;

  /// @param from where the content begins
  JpegSegment(int marker, long from, byte[] content) {
    this.marker = marker;
    this.from = from;
    this.content = content;
  }

  int marker() {
    return marker;
  }

  long from() {
    return from;
  }

  /// Not a copy.
  byte[] content() {
    return content;
  }

  int length() {
    return content.length;
  }

  boolean startsWith(String text) {
    return ByteReader.startsWith(content, 0, content.length, text);
  }
}
