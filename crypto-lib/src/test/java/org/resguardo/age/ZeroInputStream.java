package org.resguardo.age;

import java.io.InputStream;
import java.util.Arrays;

/// A stream of zeros of any length that takes no memory.
final class ZeroInputStream extends InputStream {
  private long remaining;

  ZeroInputStream(long length) {
    this.remaining = length;
  }

  @Override
  public int read() {
    return remaining-- > 0 ? 0 : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) {
    if (remaining <= 0) {
      return -1;
    }
    int taken = (int) Math.min(count, remaining);
    Arrays.fill(bytes, offset, offset + taken, (byte) 0);
    remaining -= taken;
    return taken;
  }
}
