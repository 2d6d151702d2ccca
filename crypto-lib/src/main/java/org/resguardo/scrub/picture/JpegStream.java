package org.resguardo.scrub.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// The bytes of a JPEG stream, looked through for markers in bounded memory, eight at a time: that
/// is most of what cleaning a photo takes. For one thread.
final class JpegStream {
  private static final int WINDOW_BYTES = 1 << 16;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final Source source;
  private final byte[] window = new byte[WINDOW_BYTES];
  private final ByteBuffer eights = ByteBuffer.wrap(window);
  private long start;
  private int filled;

  JpegStream(Source source) {
    this.source = source;
  }

  long size() {
    return source.size();
  }

  /// The byte at `index`, 0 to 255.
  int at(long index) throws ScrubException, IOException {
    if (index >= size()) {
      throw ScrubException.endsTooEarly();
    }
    show(index);
    return window[(int) (index - start)] & 0xff;
  }

  /// Where the next marker is that is no restart and no stuffed zero, or the end.
  long endOfScan(long from) throws ScrubException, IOException {
    long last = size() - 1;
    for (long at = nextMarker(from); at < last; at = nextMarker(at + 1)) {
      int next = at(at + 1);
      if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
        return at;
      }
    }
    return size();
  }

  /// The index of the next 0xff from `from` on, or the end.
  private long nextMarker(long from) throws IOException {
    long at = from;
    while (at < size()) {
      show(at);
      int found = markerInWindow((int) (at - start));
      at = start + found;
      if (found < filled) {
        return at;
      }
    }
    return at;
  }

  private int markerInWindow(int from) {
    int at = from;
    while (at <= filled - Long.BYTES && !hasMarker(eights.getLong(at))) {
      at += Long.BYTES;
    }
    while (at < filled && window[at] != (byte) 0xff) {
      at++;
    }
    return at;
  }

  /// Whether one of eight bytes is 0xff: its complement, zero, is the only one that borrows from a
  /// bit it has not itself.
  private static boolean hasMarker(long eight) {
    return ((~eight - ONES) & eight & HIGH_BITS) != 0;
  }

  private void show(long index) throws IOException {
    if (index < start || index >= start + filled) {
      start = index;
      filled = source.read(index, window);
    }
  }
}
