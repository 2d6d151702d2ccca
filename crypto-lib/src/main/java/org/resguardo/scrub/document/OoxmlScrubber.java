package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds DOCX, XLSX and PPTX from the parts that the main one leads to (ECMA-376).
final class OoxmlScrubber implements FormatScrubber {
  private final EmbeddedPictures pictures;

  OoxmlScrubber(EmbeddedPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    ZipOutput zip = new ZipOutput(out);
    new OoxmlPackage(ZipPackage.open(in), zip, pictures, removed).write();
    zip.finish();
  }
}
