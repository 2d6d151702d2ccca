package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// TIFF: every page with the tags that decoding needs, its strips or tiles as they are.
///
/// Source: TIFF 6.0.
final class TiffScrubber implements FormatScrubber {
  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    TiffReader reader = new TiffReader(in.readAll(PictureBounds.MAX_BYTES), removed);
    List<TiffPage> pages = reader.pages();
    new TiffWriter(reader.order(), out).write(pages);
  }
}
