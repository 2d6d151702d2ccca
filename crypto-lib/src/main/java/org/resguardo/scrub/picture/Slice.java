package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;

/// A stretch of an array that is copied as it is.
///
/// A final class rather than a record, because it holds its array without copying.
final class Slice {
  private final byte[] bytes;
  private final int from;
  private final int length;

  Slice(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.from = from;
    this.length = length;
  }

  static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, from, length);
  }
}
