package org.resguardo.report.intake;

import java.util.List;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.report.ciphertext.SealedFile;
import org.resguardo.submission.AttachmentPart;
import org.resguardo.submission.Commitment;

/// A submission whose sealed parts keep the rules.
///
/// @param attachments headers that keep the rules; what they belong to has still to come
record SealedSubmission(
    Commitment commitment,
    SealedFile testimony,
    SealedFile contact,
    MailboxKeys mailbox,
    int rosterVersion,
    List<String> organisations,
    List<AttachmentPart> attachments) {
  SealedSubmission {
    organisations = List.copyOf(organisations);
    attachments = List.copyOf(attachments);
  }

  /// Whether there is nothing to upload.
  boolean isComplete() {
    return attachments.isEmpty();
  }
}
