package org.resguardo.scrub.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// A source as a stream.
final class SourceInput extends InputStream {
  private final Source source;
  private long position;

  SourceInput(Source source, long position) {
    this.source = source;
    this.position = position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count == 0) {
      return 0;
    }
    if (position >= source.size()) {
      return -1;
    }
    int taken = source.readSome(position, bytes, offset, count);
    position += Math.max(taken, 0);
    return taken;
  }
}
