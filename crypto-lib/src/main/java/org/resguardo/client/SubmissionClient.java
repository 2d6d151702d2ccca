package org.resguardo.client;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
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

  private final Transport transport;
  private final NoteVerifier verifier;
  private final List<Duration> pauses;

  /// A client that connects to report-service itself.
  public SubmissionClient(TrustPolicy policy) {
    this(policy, new DirectTransport(policy.reportService()));
  }

  /// A client whose requests go by `transport`.
  public SubmissionClient(TrustPolicy policy, Transport transport) {
    this(policy, transport, PAUSES);
  }

  SubmissionClient(TrustPolicy policy, List<Duration> pauses) {
    this(policy, new DirectTransport(policy.reportService()), pauses);
  }

  private SubmissionClient(TrustPolicy policy, Transport transport, List<Duration> pauses) {
    this.transport = transport;
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
    ServiceRequest request =
        ServiceRequest.post("/v1/submissions", "application/json", Bytes.of(body));
    HttpAnswer answer = transport.send(request, MAX_ACKNOWLEDGEMENT_BYTES);
    return verified(Http.success(answer), submission);
  }

  private SignedNote verified(byte[] note, Submission submission) throws ServiceException {
    try {
      SignedNote signed = verifier.verify(UnverifiedNote.parse(note));
      if (Acknowledgement.read(signed).commitment().equals(submission.commitment())) {
        return signed;
      }
    } catch (NoteFormatException | NoteRefusedException wrong) {
      throw Http.unbelievable("the acknowledgement is not signed by the pinned key");
    }
    throw Http.unbelievable("the service acknowledged another submission");
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
