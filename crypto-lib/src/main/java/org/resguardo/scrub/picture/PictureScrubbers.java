package org.resguardo.scrub.picture;

import java.util.Map;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;

/// The scrubbers of this package.
public final class PictureScrubbers {
  private static final Map<FileType, FormatScrubber> BY_TYPE =
      Map.of(
          FileType.JPEG, new JpegScrubber(),
          FileType.PNG, new PngScrubber(),
          FileType.GIF, new GifScrubber(),
          FileType.WEBP, new WebpScrubber(),
          FileType.TIFF, new TiffScrubber());

  private PictureScrubbers() {}

  /// One for each type there is.
  public static Map<FileType, FormatScrubber> byType() {
    return BY_TYPE;
  }
}
