package org.resguardo.scrub.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Passes on what is written, and remembers the last of it. For one thread.
final class Tail extends OutputStream {
  private final OutputStream out;
  private byte[] last = {};

  Tail(OutputStream out) {
    this.out = out;
  }

  /// Up to 128 bytes.
  byte[] last() {
    return last.clone();
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
    int old = Math.clamp(Trailers.ID3V1_BYTES - (long) count, 0, last.length);
    int added = Math.min(count, Trailers.ID3V1_BYTES);
    byte[] joined = Arrays.copyOfRange(last, last.length - old, last.length + added);
    System.arraycopy(bytes, from + count - added, joined, old, added);
    last = joined;
  }
}
