package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.BundleFormatException;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.FileName;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.ScrubbedFile;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Looks at a file that was opened, or at the attachments of one that is a bundle, and warns of
/// what cleaning would take away. Nothing is changed.
final class OpenedFileCheck {
  private static final int MAX_BUNDLE_BYTES = DocumentKind.REPORT.largest().bytes();

  /// The text of PDFs stays: to draw their pages only to look would take too long.
  private final FileScrubber scrubber = new FileScrubber(new ScrubOptions(true));

  private final Messages messages;

  OpenedFileCheck(Messages messages) {
    this.messages = messages;
  }

  /// Warns, where there is reason to. Files of no known type pass.
  void check(Path file) throws IOException {
    try (Source in = Source.open(file)) {
      List<Attachment> attachments = attachments(in);
      if (attachments.isEmpty()) {
        check(file.toString(), in);
      }
      for (int i = 0; i < attachments.size(); i++) {
        String name = FileName.of(i + 1, attachments.get(i).extension()).value();
        try (Source attachment = Source.of(attachments.get(i).content().toArray())) {
          check("%s in %s".formatted(name, file), attachment);
        }
      }
    }
  }

  private static List<Attachment> attachments(Source in) throws IOException {
    if (in.size() > MAX_BUNDLE_BYTES) {
      return List.of();
    }
    try {
      return Bundle.decode(in.beginning(MAX_BUNDLE_BYTES)).attachments();
    } catch (BundleFormatException _) {
      return List.of(); // another file
    }
  }

  private void check(String name, Source in) throws IOException {
    try {
      ScrubbedFile scrubbed = scrubber.scrub(in, OutputStream.nullOutputStream());
      if (!scrubbed.removals().isEmpty()) {
        messages.info(RemovalReport.warning(name, scrubbed, CliLanguage.en));
      }
    } catch (ScrubException unclean) {
      if (unclean.reason() != ScrubException.Reason.UNKNOWN_TYPE) {
        messages.info(RemovalReport.unchecked(name, unclean));
      }
    }
  }
}
