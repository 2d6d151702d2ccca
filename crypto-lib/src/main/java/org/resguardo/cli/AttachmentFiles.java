package org.resguardo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.resguardo.incident.OriginalFile;
import org.resguardo.incident.Sha256;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.ScrubbedFile;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Writes opened attachments on a reviewer's machine, and looks once more whether they tell of
/// somebody: they may come from another client.
final class AttachmentFiles {
  private static final Set<FileType> PICTURES =
      EnumSet.of(
          FileType.JPEG,
          FileType.PNG,
          FileType.GIF,
          FileType.WEBP,
          FileType.TIFF,
          FileType.HEIC,
          FileType.AVIF);

  /// By the digest of what came, before it was cleaned.
  private final Map<Sha256, Path> sent = new HashMap<>();

  private final FileScrubber scrubber = new FileScrubber(ScrubOptions.standard());
  private final boolean isAsSent;
  private final CliLanguage language;
  private final Messages messages;

  /// @param isAsSent whether pictures are written as they are, too
  AttachmentFiles(boolean isAsSent, CliLanguage language, Messages messages) {
    this.isAsSent = isAsSent;
    this.language = language;
    this.messages = messages;
  }

  /// Writes the file: a picture cleaned, anything else as it is, with a warning when it carries
  /// what cleaning would take away.
  void write(Path file, byte[] content) throws IOException {
    sent.put(Sha256.of(content), file);
    writeAsSent(file, checked(file, content));
  }

  void writeAsSent(Path file, byte[] content) throws IOException {
    try (OutputStream out = new LazyFileOutputStream(file)) {
      out.write(content);
    }
    messages.info("wrote " + file);
  }

  /// Tells which of the files written so far was made of an original.
  String workingCopy(OriginalFile original) {
    if (original.workingCopy() == null) {
      return "no working copy could be made of it";
    }
    Path copy = sent.get(original.workingCopy());
    return copy == null
        ? "warning: the working copy it is said to have is none of these files"
        : "its working copy is " + copy;
  }

  private byte[] checked(Path file, byte[] content) throws IOException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    try (Source in = Source.of(content)) {
      ScrubbedFile scrubbed = scrubber.scrub(in, clean);
      boolean isCleaned = PICTURES.contains(scrubbed.type()) && !isAsSent;
      if (!scrubbed.removals().isEmpty()) {
        messages.info(
            isCleaned
                ? "warning: %s came with more than its picture; cleaned, %s"
                    .formatted(file, RemovalReport.text(scrubbed, language))
                : RemovalReport.warning(file.toString(), scrubbed, language));
      }
      return isCleaned ? clean.toByteArray() : content;
    } catch (ScrubException unknown) {
      messages.info(RemovalReport.unchecked(file.toString(), unknown));
      return content;
    }
  }
}
