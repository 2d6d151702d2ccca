package org.resguardo.scrub.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Small grey TIFF files, and ones made to cost much.
final class TiffSample {
  private static final int ENTRIES = 6;
  private static final int PAGE_BYTES = 2 + ENTRIES * 12 + 4;

  private TiffSample() {}

  static byte[] page(int compression, byte[] strip) {
    byte[] tiff = new byte[8 + PAGE_BYTES + strip.length];
    ByteBuffer out = begin(tiff);
    directory(out, compression, 8 + PAGE_BYTES, strip.length, 0);
    out.put(strip);
    return tiff;
  }

  /// Pages whose strip, or whose colour map, is one and the same.
  static byte[] pagesSharing(int tag, int pages, int shared) {
    int at = 8 + pages * PAGE_BYTES;
    byte[] tiff = new byte[at + shared];
    ByteBuffer out = begin(tiff);
    for (int i = 1; i <= pages; i++) {
      int next = i == pages ? 0 : 8 + i * PAGE_BYTES;
      directory(out, 1, at, tag == 273 ? shared : 1, tag == 273 ? 0 : shared);
      out.putInt(out.position() - 4, next);
    }
    return tiff;
  }

  private static ByteBuffer begin(byte[] tiff) {
    ByteBuffer out = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    return out.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
  }

  private static void directory(ByteBuffer out, int compression, int at, int strip, int map) {
    out.putShort((short) ENTRIES);
    entry(out, 256, 4, 1, 8);
    entry(out, 257, 4, 1, 8);
    entry(out, 259, 4, 1, compression);
    entry(out, 273, 4, 1, at);
    entry(out, 279, 4, 1, strip);
    entry(out, map == 0 ? 262 : 320, map == 0 ? 4 : 1, map == 0 ? 1 : map, map == 0 ? 1 : at);
    out.putInt(0);
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
