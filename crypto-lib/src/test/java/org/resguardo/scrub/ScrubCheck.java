package org.resguardo.scrub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Scrubs files in memory.
public final class ScrubCheck {
  private ScrubCheck() {}

  /// What the file becomes.
  public static final class Result {
    private final byte[] clean;
    private final ScrubbedFile file;

    Result(byte[] clean, ScrubbedFile file) {
      this.clean = clean;
      this.file = file;
    }

    public byte[] clean() {
      return clean;
    }

    public ScrubbedFile file() {
      return file;
    }
  }

  public static Result scrub(byte[] file) throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Source in = Source.of(file)) {
      ScrubbedFile scrubbed = new FileScrubber(ScrubOptions.standard()).scrub(in, out);
      return new Result(out.toByteArray(), scrubbed);
    }
  }

  /// Whether any form of a text is in the file or in what is deflated within it.
  public static boolean holds(byte[] file, String text) throws IOException {
    return RawScan.of(file).finds(text);
  }
}
