package org.resguardo.scrub.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds RTF from the control words that lay text out (RTF 1.9.1).
final class RtfScrubber implements FormatScrubber {
  static final int MAX_BYTES = 64 << 20;

  private final EmbeddedPictures pictures;

  RtfScrubber(EmbeddedPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    String rtf = new String(in.readAll(MAX_BYTES), StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream clean = new ByteArrayOutputStream(rtf.length() / 2);
    new RtfRewriter(rtf, clean, pictures, removed).run();
    clean.writeTo(out);
  }
}
