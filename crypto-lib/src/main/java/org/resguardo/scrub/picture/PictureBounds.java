package org.resguardo.scrub.picture;

import org.resguardo.scrub.format.ScrubException;

/// What pictures may have at most. spec: scrub.md section 3.
final class PictureBounds {
  /// Bytes of a file.
  static final int MAX_BYTES = 128 << 20;

  /// More than any camera has; whoever opens the picture has to hold them all.
  private static final long MAX_PIXELS = 250_000_000;

  private PictureBounds() {}

  static void check(long width, long height) throws ScrubException {
    if (width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS) {
      throw ScrubException.tooLarge("a picture of more than 250 megapixels");
    }
  }
}
