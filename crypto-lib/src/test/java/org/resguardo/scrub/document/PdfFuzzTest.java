package org.resguardo.scrub.document;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Any bytes end in a file or in the one exception.
class PdfFuzzTest {
  private static final FileScrubber REDRAWING = new FileScrubber(new ScrubOptions(false));
  private static final FileScrubber KEEPING_TEXT = new FileScrubber(new ScrubOptions(true));

  @FuzzTest
  void scrub(FuzzedDataProvider data) throws IOException {
    FileScrubber scrubber = data.consumeBoolean() ? KEEPING_TEXT : REDRAWING;
    byte[] pdf = data.consumeRemainingAsBytes();
    try {
      scrubber.scrub(Source.of(pdf), OutputStream.nullOutputStream());
    } catch (ScrubException _) {
      // One clear error.
    }
  }
}
