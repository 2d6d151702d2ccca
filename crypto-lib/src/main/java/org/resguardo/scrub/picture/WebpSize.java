package org.resguardo.scrub.picture;

import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.ScrubException;

/// Width and height as the coded picture itself tells them: RFC 6386 section 9.1 (VP8) and RFC 9649
/// section 3.4 (VP8L).
final class WebpSize {
  private static final int FOURTEEN_BITS = 0x3fff;

  private WebpSize() {}

  static void check(String type, ByteReader reader) throws ScrubException {
    if (type.equals("VP8L")) {
      reader.skip(1);
      long bits = reader.u32();
      PictureBounds.check((bits & FOURTEEN_BITS) + 1, (bits >> 14 & FOURTEEN_BITS) + 1);
    } else {
      reader.skip(6);
      PictureBounds.check(reader.u16() & FOURTEEN_BITS, reader.u16() & FOURTEEN_BITS);
    }
  }
}
