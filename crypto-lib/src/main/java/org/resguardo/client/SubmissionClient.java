package org.resguardo.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.token.Token;

/// Hands reports in to report-service until each is acknowledged. Thread-safe.
public final class SubmissionClient {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  private final SubmissionCalls calls;
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
    this.calls = new SubmissionCalls(transport);
    this.verifier = new NoteVerifier(List.of(policy.acknowledgementKey()));
    this.pauses = pauses;
  }

  /// Sends `report`: the submission, then the chunks of its attachments, then the request to seal.
  ///
  /// After a lost connection or a 503 it goes on where it was, five times over about twenty seconds
  /// without anything arriving; repeating is safe because the service answers each step the same
  /// again. The token is spent on these bytes and no others: with the same report it may be sent
  /// again, with another it is refused.
  ///
  /// @return the verified acknowledgement of exactly this report
  /// @throws ServiceException when the service refuses, or acknowledges something else
  public SignedNote submit(SealedReport report, Token token) throws IOException {
    Bytes note = new HandingIn(calls, report, token, new Patience(pauses)).untilAcknowledged();
    return verified(note, report.submission());
  }

  private SignedNote verified(Bytes note, Submission submission) throws ServiceException {
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

  // spec: submission.md section 4: answers have spaces at their end
  private static byte[] withoutPadding(Bytes note) {
    byte[] padded = note.toArray();
    int length = padded.length;
    while (length > 0 && padded[length - 1] == ' ') {
      length--;
    }
    return Arrays.copyOf(padded, length);
  }
}
