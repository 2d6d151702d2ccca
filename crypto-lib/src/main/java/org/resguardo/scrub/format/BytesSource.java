package org.resguardo.scrub.format;

import java.io.IOException;
import java.io.OutputStream;

final class BytesSource extends Source {
  private final byte[] bytes;

  BytesSource(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  int readSome(long offset, byte[] into, int at, int count) {
    int taken = (int) Math.min(count, bytes.length - offset);
    System.arraycopy(bytes, (int) offset, into, at, taken);
    return taken;
  }

  @Override
  long give(long offset, long count, OutputStream out) throws IOException {
    out.write(bytes, (int) offset, (int) count);
    return count;
  }

  @Override
  public void close() {
    // Nothing to give back.
  }
}
