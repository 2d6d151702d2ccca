package org.resguardo.report.intake;

import java.util.List;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.report.ciphertext.SealedFile;
import org.resguardo.submission.Commitment;

/// A submission whose sealed parts keep the rules.
record SealedSubmission(
    Commitment commitment,
    SealedFile testimony,
    SealedFile contact,
    MailboxKeys mailbox,
    int rosterVersion,
    List<String> organisations) {
  SealedSubmission {
    organisations = List.copyOf(organisations);
  }
}
