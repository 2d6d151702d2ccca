package org.resguardo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.attachment.AttachmentRefusedException;
import org.resguardo.attachment.ExpectedAttachment;
import org.resguardo.attachment.OpenedAttachment;
import org.resguardo.client.CaseworkClient;
import org.resguardo.incident.Testimony;
import org.resguardo.storage.Spool;
import org.resguardo.submission.OpenedTestimony;

/// Fetches the files beside a testimony, and hands on those that are what it says.
///
/// @param id the report's
record AttachmentDownload(
    CaseworkClient casework, String id, OpenedTestimony opened, List<Identity> identities) {
  Testimony testimony() {
    return opened.testimony();
  }

  /// @throws Refusal when the server has more or fewer files than were sealed
  void requireAll() throws Refusal, IOException {
    if (casework.attachments(id) != testimony().attachments().size()) {
      throw new Refusal(
          "the server has not the attachments that were sealed with the report",
          "do not act on what is missing or added; tell an auditor");
    }
  }

  /// The bytes of one file.
  ///
  /// @param index its place among the testimony's attachments, from 0
  /// @throws Refusal when what the server has is not the testimony's
  byte[] fetch(int index) throws Refusal, IOException {
    ExpectedAttachment expected = opened.expectedAttachments().get(index);
    try (Spool sealed = Spool.create()) {
      try (OutputStream sink = sealed.output()) {
        casework.attachment(
            id, index + 1, sink, AgeHeader.MAX_BYTES + expected.chunks().payloadBytes());
      }
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      OpenedAttachment.open(sealed, expected, identities).writeTo(content);
      return content.toByteArray();
    } catch (AttachmentRefusedException | OpenException refused) {
      throw new Refusal(
          "attachment %d is refused: %s".formatted(index + 1, refused.getMessage()),
          "it was altered or swapped on the server, or damaged on the way; try again, then tell an"
              + " auditor");
    }
  }
}
