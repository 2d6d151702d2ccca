package org.resguardo.submission;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.resguardo.attachment.SealedAttachment;

/// A submission and the sealed files that follow it in chunks. Close it when all was handed in.
public final class SealedReport implements Closeable {
  private final Submission submission;
  private final List<SealedAttachment> attachments;

  SealedReport(Submission submission, List<SealedAttachment> attachments) {
    this.submission = submission;
    this.attachments = List.copyOf(attachments);
  }

  /// A submission that no file follows.
  ///
  /// @throws IllegalArgumentException when it names attachments
  public static SealedReport of(Submission submission) {
    if (!submission.attachments().isEmpty()) {
      throw new IllegalArgumentException("the submission's attachments are missing");
    }
    return new SealedReport(submission, List.of());
  }

  /// What is sent first.
  public Submission submission() {
    return submission;
  }

  /// What follows, in the submission's order.
  public List<SealedAttachment> attachments() {
    return attachments;
  }

  @Override
  public void close() throws IOException {
    close(attachments);
  }

  /// Closes all of them, also when one fails to.
  static void close(List<SealedAttachment> attachments) throws IOException {
    IOException failure = null;
    for (SealedAttachment attachment : attachments) {
      try {
        attachment.close();
      } catch (IOException failed) {
        failure = failed;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
