package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// JPEG: tables, frame and scans of the first picture, as they are; an orientation if it is not
/// upright.
///
/// Source: ITU-T T.81 annex B.
final class JpegScrubber implements FormatScrubber {
  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    in.requireAtMost(PictureBounds.MAX_BYTES);
    JpegPicture picture = JpegPicture.read(in, removed);
    picture.requireScan();
    picture.writeTo(out);
  }
}
