package org.resguardo.scrub.sound;

import java.util.Optional;

/// The header of a frame of MPEG sound, layer III (ISO/IEC 11172-3 section 2.4.2.3, 13818-3).
///
/// @param bytes of the whole frame
/// @param sideEnd where the side information ends, counted from the frame's first byte
record Mp3Frame(int bytes, int sideEnd) {
  private static final int[] KBITS_MPEG1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBITS_MPEG2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] HERTZ = {44_100, 48_000, 32_000};

  static Optional<Mp3Frame> of(int header) {
    int version = header >>> 19 & 3;
    int layer = header >>> 17 & 3;
    int bitRate = header >>> 12 & 15;
    int rate = header >>> 10 & 3;
    boolean isValid = header >>> 21 == 0x7ff && version != 1 && layer == 1;
    if (!isValid || bitRate == 0 || bitRate == 15 || rate == 3) {
      return Optional.empty();
    }
    boolean isMpeg1 = version == 3;
    int hertz = HERTZ[rate] >> (isMpeg1 ? 0 : version == 2 ? 1 : 2);
    int kbits = (isMpeg1 ? KBITS_MPEG1 : KBITS_MPEG2)[bitRate];
    int bytes = (isMpeg1 ? 144_000 : 72_000) * kbits / hertz + (header >>> 9 & 1);
    boolean isMono = (header >>> 6 & 3) == 3;
    int side = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
    return Optional.of(new Mp3Frame(bytes, 4 + side));
  }
}
