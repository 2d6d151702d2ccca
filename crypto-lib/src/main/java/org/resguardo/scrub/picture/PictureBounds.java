package org.resguardo.scrub.picture;

import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// What pictures may have at most. spec: scrub.md section 3.
final class PictureBounds {
  /// Most files are held in memory.
  static final int MAX_BYTES = 128 << 20;

  /// More than any camera has; whoever opens the picture has to hold them all.
  private static final long MAX_PIXELS = 250_000_000;

  private PictureBounds() {}

  static void check(Source file) throws ScrubException {
    if (file.size() > MAX_BYTES) {
      throw ScrubException.tooLarge("the limit for this type is %d bytes".formatted(MAX_BYTES));
    }
  }

  static void check(long width, long height) throws ScrubException {
    if (width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS) {
      throw ScrubException.tooLarge("a picture of more than 250 megapixels");
    }
  }
}
