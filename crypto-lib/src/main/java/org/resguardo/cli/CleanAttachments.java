package org.resguardo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.resguardo.attachment.ChunkCount;
import org.resguardo.bundle.Attachment;
import org.resguardo.primitive.Bytes;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.ScrubbedFile;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Cleans files before they are sealed. What is clean stays in memory: nothing of it is written
/// anywhere.
final class CleanAttachments {
  /// As much as one submission may carry in all.
  private static final int MAX_BYTES = ChunkCount.MAX_A_SUBMISSION * ChunkCount.CHUNK_BYTES;

  private final FileScrubber scrubber = new FileScrubber(ScrubOptions.standard());
  private final Messages messages;
  private final CliLanguage language;

  CleanAttachments(Messages messages, CliLanguage language) {
    this.messages = messages;
    this.language = language;
  }

  /// The file without what tells who made it, where, when and with what.
  ///
  /// @throws ScrubException when it cannot be cleaned
  /// @throws Refusal when it is not there, or too large once it is clean
  Attachment clean(Path file) throws ScrubException, Refusal, IOException {
    Bounded clean = new Bounded();
    try (Source in = Source.open(file)) {
      ScrubbedFile scrubbed = scrubber.scrub(in, clean);
      messages.info(file + ": " + RemovalReport.text(scrubbed, language));
      return new Attachment(scrubbed.type().extension(), Bytes.of(clean.toByteArray()));
    } catch (NoSuchFileException missing) {
      throw new Refusal("no such file: " + file);
    } catch (TooLargeException tooLarge) {
      throw new Refusal(
          "a submission carries 8 large files and 64 MiB of them, padding included: " + file,
          "attach fewer or smaller files");
    }
  }

  private static final class TooLargeException extends IOException {
    TooLargeException() {
      super("more than a submission carries");
    }
  }

  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      if (length > MAX_BYTES - bytes.size()) {
        throw new TooLargeException();
      }
      bytes.write(from, offset, length);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
