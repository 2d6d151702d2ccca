package org.resguardo.scrub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Cleans text, and refuses it when nothing is left, or when it would be a file of another type: a
/// mark or an invisible sign may hide that it begins as a PDF does.
final class StillText implements FormatScrubber {
  private final FormatScrubber text;

  StillText(FormatScrubber text) {
    this.text = text;
  }

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    text.scrub(in, clean, removed);
    try (Source again = Source.of(clean.toByteArray())) {
      if (FileTypeDetector.typeOf(again) != FileType.TEXT) {
        throw ScrubException.malformed("text that hides a file of another type");
      }
    }
    clean.writeTo(out);
  }
}
