package org.resguardo.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.Submission;

/// Hands submissions to report-service until each is acknowledged. Thread-safe.
public final class SubmissionClient {
  private static final int MAX_ACKNOWLEDGEMENT_BYTES = 16 * 1024;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  private final Http http = new Http();
  private final TrustPolicy policy;
  private final NoteVerifier verifier;
  private final List<Duration> pauses;

  public SubmissionClient(TrustPolicy policy) {
    this(policy, PAUSES);
  }

  SubmissionClient(TrustPolicy policy, List<Duration> pauses) {
    this.policy = policy;
    this.verifier = new NoteVerifier(List.of(policy.acknowledgementKey()));
    this.pauses = pauses;
  }

  /// Sends `submission`, and sends the same bytes again after a lost connection or a 503, five
  /// times in all over about twenty seconds; repeating is safe because the service answers it with
  /// the same acknowledgement.
  ///
  /// @return the verified acknowledgement of exactly this submission
  /// @throws ServiceException when the service refuses, or acknowledges something else
  public SignedNote submit(Submission submission) throws IOException {
    byte[] body = Http.JSON.writeValueAsBytes(submission);
    for (Duration pause : pauses) {
      try {
        return submitOnce(submission, body);
      } catch (ServiceException refused) {
        if (!refused.isTransient()) {
          throw refused;
        }
        wait(pause);
      } catch (IOException lost) {
        wait(pause);
      }
    }
    return submitOnce(submission, body);
  }

  private SignedNote submitOnce(Submission submission, byte[] body) throws IOException {
    HttpRequest request =
        Http.request(policy.reportService(), "/v1/submissions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return verified(http.send(request, MAX_ACKNOWLEDGEMENT_BYTES), submission);
  }

  private SignedNote verified(byte[] note, Submission submission) throws ServiceException {
    try {
      SignedNote signed = verifier.verify(UnverifiedNote.parse(withoutPadding(note)));
      if (Acknowledgement.read(signed).commitment().equals(submission.commitment())) {
        return signed;
      }
    } catch (NoteFormatException | NoteRefusedException wrong) {
      throw Http.unbelievable("the acknowledgement is not signed by the pinned key");
    }
    throw Http.unbelievable("the service acknowledged another submission");
  }

  // spec: submission.md section 3: answers have spaces at their end
  private static byte[] withoutPadding(byte[] padded) {
    int length = padded.length;
    while (length > 0 && padded[length - 1] == ' ') {
      length--;
    }
    return Arrays.copyOf(padded, length);
  }

  private static void wait(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
