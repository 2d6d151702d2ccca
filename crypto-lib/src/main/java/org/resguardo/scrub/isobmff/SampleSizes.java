package org.resguardo.scrub.isobmff;

import org.resguardo.scrub.format.ScrubException;

/// The sizes of a track's samples, summed in order (ISO/IEC 14496-12 section 8.7.3).
final class SampleSizes {
  private final Fields table;
  private final int fieldBits;
  private final long constantBytes;
  private long left;

  /// The second of two samples of four bits.
  private int half = -1;

  private SampleSizes(Fields table, int fieldBits, long constantBytes, long count) {
    this.table = table;
    this.fieldBits = fieldBits;
    this.constantBytes = constantBytes;
    this.left = count;
  }

  /// @param frameBytes bytes of one sample of numbers, which QuickTime gives as 1; else 0
  static SampleSizes of(Boxes tables, long frameBytes) throws ScrubException {
    if (tables.has("stz2")) {
      Fields in = tables.require("stz2").body().skip(7);
      int bits = in.u8();
      return new SampleSizes(in, bits, 0, in.u32());
    }
    Fields in = tables.require("stsz").body().skip(4);
    long constant = in.u32();
    return new SampleSizes(in, 32, constant == 1 ? Math.max(1, frameBytes) : constant, in.u32());
  }

  /// Bytes of the next samples, fewer when there are not as many.
  long next(long samples) throws ScrubException {
    long taken = Math.min(samples, left);
    left -= taken;
    if (constantBytes > 0) {
      return Math.multiplyExact(taken, constantBytes);
    }
    long sum = 0;
    for (long index = 0; index < taken; index++) {
      sum += one();
    }
    return sum;
  }

  private long one() throws ScrubException {
    return switch (fieldBits) {
      case 32 -> table.u32();
      case 16 -> table.u16();
      case 8 -> table.u8();
      case 4 -> four();
      default -> throw ScrubException.malformed("sizes of odd size");
    };
  }

  private int four() throws ScrubException {
    if (half >= 0) {
      int second = half;
      half = -1;
      return second;
    }
    int both = table.u8();
    half = both & 0x0f;
    return both >> 4;
  }
}
