package org.resguardo.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.ciphertext.SealedFile;
import org.resguardo.report.ciphertext.SealedFileCheck.Broken;
import org.resguardo.report.ciphertext.SealedFileCheck.Sound;
import org.resguardo.report.ciphertext.SealedFileInspector;
import org.resguardo.report.ciphertext.SizeClasses;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.submission.AttachmentPart;
import org.resguardo.submission.Submission;

/// Checks what can be checked of a submission without roster and database. Hashes and parses up to
/// 2 MB, so it belongs on a worker thread.
@ApplicationScoped
class SubmissionInspector {
  private final int maxChunks;

  SubmissionInspector(IntakeConfig config) {
    this.maxChunks = config.maxChunks();
  }

  /// @throws ProblemException naming the rule a sealed part breaks
  SealedSubmission inspect(Submission submission) {
    SealedFile testimony = sound(submission.testimony(), SizeClasses.TESTIMONY);
    SealedFile contact = sound(submission.contact(), SizeClasses.CONTACT);
    requireSound(submission.attachments());
    return new SealedSubmission(
        submission.commitment(),
        testimony,
        contact,
        submission.mailbox(),
        submission.rosterVersion(),
        submission.organisations(),
        submission.attachments());
  }

  private static SealedFile sound(Bytes part, SizeClasses sizes) {
    return switch (SealedFileInspector.inspect(part, sizes)) {
      case Sound sound -> sound.file();
      case Broken broken -> throw new ProblemException(broken.rule());
    };
  }

  private void requireSound(List<AttachmentPart> attachments) {
    for (AttachmentPart attachment : attachments) {
      SealedFileInspector.brokenRule(attachment.header())
          .ifPresent(
              rule -> {
                throw new ProblemException(rule);
              });
    }
    if (attachments.stream().mapToLong(AttachmentPart::chunks).sum() > maxChunks) {
      throw new ProblemException(ProblemType.TOO_MANY_CHUNKS);
    }
  }
}
