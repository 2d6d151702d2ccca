package org.resguardo.scrub;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Any bytes end in a clean file or in the one exception, and a clean file is clean: scrubbed again
/// it stays what it is.
///
/// As part of the build it replays what fuzzing has found; to fuzz one format: `JAZZER_FUZZ=1
/// ./mvnw -pl crypto-lib test -Dtest=ScrubberFuzzTest#jpeg`.
class ScrubberFuzzTest {
  private static final FileScrubber SCRUBBER = new FileScrubber(ScrubOptions.standard());

  @FuzzTest(maxDuration = "10m")
  void jpeg(byte[] file) throws IOException {
    scrub(FileType.JPEG, file);
  }

  @FuzzTest(maxDuration = "10m")
  void png(byte[] file) throws IOException {
    scrub(FileType.PNG, file);
  }

  @FuzzTest(maxDuration = "10m")
  void gif(byte[] file) throws IOException {
    scrub(FileType.GIF, file);
  }

  @FuzzTest(maxDuration = "10m")
  void webp(byte[] file) throws IOException {
    scrub(FileType.WEBP, file);
  }

  @FuzzTest(maxDuration = "10m")
  void tiff(byte[] file) throws IOException {
    scrub(FileType.TIFF, file);
  }

  @FuzzTest(maxDuration = "10m")
  void mp4(byte[] file) throws IOException {
    scrub(FileType.MP4, file);
  }

  @FuzzTest(maxDuration = "10m")
  void mov(byte[] file) throws IOException {
    scrub(FileType.MOV, file);
  }

  @FuzzTest(maxDuration = "10m")
  void heic(byte[] file) throws IOException {
    scrub(FileType.HEIC, file);
  }

  @FuzzTest(maxDuration = "10m")
  void mp3(byte[] file) throws IOException {
    scrub(FileType.MP3, file);
  }

  @FuzzTest(maxDuration = "10m")
  void ogg(byte[] file) throws IOException {
    scrub(FileType.OGG, file);
  }

  @FuzzTest(maxDuration = "10m")
  void flac(byte[] file) throws IOException {
    scrub(FileType.FLAC, file);
  }

  @FuzzTest(maxDuration = "10m")
  void wav(byte[] file) throws IOException {
    scrub(FileType.WAV, file);
  }

  @FuzzTest(maxDuration = "10m")
  void docx(byte[] file) throws IOException {
    scrub(FileType.DOCX, file);
  }

  @FuzzTest(maxDuration = "10m")
  void odt(byte[] file) throws IOException {
    scrub(FileType.ODT, file);
  }

  @FuzzTest(maxDuration = "10m")
  void epub(byte[] file) throws IOException {
    scrub(FileType.EPUB, file);
  }

  @FuzzTest(maxDuration = "10m")
  void rtf(byte[] file) throws IOException {
    scrub(FileType.RTF, file);
  }

  @FuzzTest(maxDuration = "10m")
  void svg(byte[] file) throws IOException {
    scrub(FileType.SVG, file);
  }

  @FuzzTest(maxDuration = "10m")
  void text(byte[] file) throws IOException {
    scrub(FileType.TEXT, file);
  }

  /// Whatever it is; PDFs have a test of their own, and do not stay what they are.
  @FuzzTest(maxDuration = "10m")
  void file(byte[] file) throws IOException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    FileType type;
    try {
      type = SCRUBBER.scrub(Source.of(file), clean).type();
    } catch (ScrubException _) {
      return;
    }
    if (type != FileType.PDF) {
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      try {
        SCRUBBER.scrub(Source.of(clean.toByteArray()), again);
      } catch (ScrubException refused) {
        throw new AssertionError("a clean file is refused", refused);
      }
      assertSame(clean, again);
    }
  }

  private static void scrub(FileType type, byte[] file) throws IOException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    try {
      scrub(type, file, clean);
    } catch (ScrubException | EOFException _) {
      return;
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try {
      scrub(type, clean.toByteArray(), again);
    } catch (ScrubException | EOFException refused) {
      throw new AssertionError("a clean file is refused", refused);
    }
    assertSame(clean, again);
  }

  private static void assertSame(ByteArrayOutputStream clean, ByteArrayOutputStream again) {
    if (!Arrays.equals(clean.toByteArray(), again.toByteArray())) {
      throw new AssertionError("a clean file is changed");
    }
  }

  private static void scrub(FileType type, byte[] file, OutputStream out)
      throws ScrubException, IOException {
    try (Source in = Source.of(file)) {
      SCRUBBER.scrubber(type).scrub(in, out, new RemovalCounter());
    }
  }
}
