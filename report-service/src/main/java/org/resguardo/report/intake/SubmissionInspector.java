package org.resguardo.report.intake;

import org.resguardo.primitive.Bytes;
import org.resguardo.report.ciphertext.SealedFile;
import org.resguardo.report.ciphertext.SealedFileCheck.Broken;
import org.resguardo.report.ciphertext.SealedFileCheck.Sound;
import org.resguardo.report.ciphertext.SealedFileInspector;
import org.resguardo.report.ciphertext.SizeClasses;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.submission.Submission;

/// Checks what can be checked of a submission without roster and database. Hashes and parses up to
/// 1.2 MB, so it belongs on a worker thread.
final class SubmissionInspector {
  private SubmissionInspector() {}

  /// @throws ProblemException naming the rule a sealed part breaks
  static SealedSubmission inspect(Submission submission) {
    SealedFile testimony = sound(submission.testimony(), SizeClasses.TESTIMONY);
    SealedFile contact = sound(submission.contact(), SizeClasses.CONTACT);
    return new SealedSubmission(
        submission.commitment(),
        testimony,
        contact,
        submission.mailbox(),
        submission.rosterVersion(),
        submission.organisations());
  }

  private static SealedFile sound(Bytes part, SizeClasses sizes) {
    return switch (SealedFileInspector.inspect(part, sizes)) {
      case Sound sound -> sound.file();
      case Broken broken -> throw new ProblemException(broken.rule());
    };
  }
}
