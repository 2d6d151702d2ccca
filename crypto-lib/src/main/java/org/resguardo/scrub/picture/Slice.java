package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.Source;

/// A stretch of a file that is copied as it is.
record Slice(Source source, long from, int length) {
  static Slice of(byte[] bytes) {
    return new Slice(Source.of(bytes), 0, bytes.length);
  }

  void writeTo(OutputStream out) throws IOException {
    source.copy(from, length, out);
  }
}
