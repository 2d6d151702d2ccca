package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds EPUB from its pages, style sheets, pictures and table of contents (EPUB 3.3).
final class EpubScrubber implements FormatScrubber {
  static final String MIMETYPE = "application/epub+zip";

  private final EmbeddedPictures pictures;

  EpubScrubber(EmbeddedPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public void scrub(Source source, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    ZipOutput zip = new ZipOutput(out);
    new EpubPackage(ZipPackage.open(source), zip, pictures, removed).write();
    zip.finish();
  }
}
