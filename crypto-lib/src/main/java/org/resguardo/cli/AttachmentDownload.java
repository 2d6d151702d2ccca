package org.resguardo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.attachment.AttachmentRefusedException;
import org.resguardo.attachment.ExpectedAttachment;
import org.resguardo.attachment.OpenedAttachment;
import org.resguardo.client.CaseworkClient;
import org.resguardo.incident.AttachedFile;
import org.resguardo.storage.Spool;
import org.resguardo.submission.OpenedTestimony;

/// Fetches the files beside a testimony and writes those that are what it says, one by one.
final class AttachmentDownload {
  private final CaseworkClient casework;
  private final List<Identity> identities;
  private final AttachmentFiles written;
  private final Messages messages;

  AttachmentDownload(
      CaseworkClient casework,
      List<Identity> identities,
      AttachmentFiles written,
      Messages messages) {
    this.casework = casework;
    this.identities = identities;
    this.written = written;
    this.messages = messages;
  }

  /// Writes all files to `folder`, or only tells of them when there is none.
  ///
  /// @throws Refusal when the server has more or fewer, or one that is not the testimony's
  void fetch(String id, OpenedTestimony testimony, @Nullable Path folder)
      throws Refusal, IOException {
    List<AttachedFile> files = testimony.testimony().attachments();
    if (casework.attachments(id) != files.size()) {
      throw new Refusal(
          "the server has not the attachments that were sealed with the report",
          "do not act on what is missing or added; tell an auditor");
    }
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).name().value();
      if (folder == null) {
        messages.info("attached: %s, %d bytes".formatted(name, files.get(i).bytes()));
      } else {
        Files.createDirectories(folder);
        fetch(id, i + 1, testimony.expectedAttachments().get(i), folder.resolve(name));
      }
    }
  }

  private void fetch(String id, int number, ExpectedAttachment expected, Path file)
      throws Refusal, IOException {
    try (Spool sealed = Spool.create()) {
      try (OutputStream sink = sealed.output()) {
        casework.attachment(
            id, number, sink, AgeHeader.MAX_BYTES + expected.chunks().payloadBytes());
      }
      write(OpenedAttachment.open(sealed, expected, identities), file);
    } catch (AttachmentRefusedException | OpenException refused) {
      throw new Refusal(
          "attachment %d is refused: %s".formatted(number, refused.getMessage()),
          "it was altered or swapped on the server, or damaged on the way; try again, then tell an"
              + " auditor");
    }
  }

  private void write(OpenedAttachment opened, Path file) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    opened.writeTo(content);
    written.write(file, content.toByteArray());
  }
}
