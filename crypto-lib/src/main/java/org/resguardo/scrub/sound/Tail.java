package org.resguardo.scrub.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.resguardo.scrub.format.Source;

/// Writes pieces, and remembers the last bytes of them. For one thread.
final class Tail {
  private final OutputStream out;
  private byte[] last = {};

  Tail(OutputStream out) {
    this.out = out;
  }

  /// Up to 128 bytes.
  byte[] last() {
    return last.clone();
  }

  void write(byte[] piece) throws IOException {
    out.write(piece);
    remember(piece);
  }

  void copy(Source in, long from, long count) throws IOException {
    in.copy(from, count, out);
    int end = (int) Math.min(count, Trailers.ID3V1_BYTES);
    remember(in.read(from + count - end, end));
  }

  private void remember(byte[] end) {
    int added = Math.min(end.length, Trailers.ID3V1_BYTES);
    int kept = Math.min(last.length, Trailers.ID3V1_BYTES - added);
    byte[] joined = Arrays.copyOfRange(last, last.length - kept, last.length + added);
    System.arraycopy(end, end.length - added, joined, kept, added);
    last = joined;
  }
}
