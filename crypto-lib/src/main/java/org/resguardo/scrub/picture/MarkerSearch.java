package org.resguardo.scrub.picture;

import java.nio.ByteBuffer;

/// Looks for the byte that every JPEG marker begins with, eight bytes at a time: most of a photo is
/// looked through for it and copied, and nothing else.
final class MarkerSearch {
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private MarkerSearch() {}

  /// The index of the next 0xff from `from` on, or the length of `bytes`.
  static int next(byte[] bytes, int from) {
    int at = from;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (at <= bytes.length - Long.BYTES && !hasMarker(buffer.getLong(at))) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] != (byte) 0xff) {
      at++;
    }
    return at;
  }

  /// Whether one of eight bytes is 0xff: its complement, zero, is the only one that borrows from a
  /// bit it has not itself.
  private static boolean hasMarker(long eight) {
    return ((~eight - ONES) & eight & HIGH_BITS) != 0;
  }
}
