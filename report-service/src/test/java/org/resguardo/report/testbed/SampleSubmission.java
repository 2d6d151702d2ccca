package org.resguardo.report.testbed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.Recipient;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.submission.Submission;
import org.resguardo.submission.SubmissionJson;

/// Submissions as a client sends them, new ones each time, to be bent by tests.
public final class SampleSubmission {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(SubmissionJson.module());

  private SampleSubmission() {}

  /// A report of 4 KiB for these organisations' reviewers.
  public static ObjectNode to(Testbed testbed, String... organisations) {
    return of(testbed, 4, organisations);
  }

  /// A report of another size.
  public static ObjectNode of(Testbed testbed, int testimonyKib, String... organisations) {
    List<Recipient> recipients =
        List.of(organisations).stream()
            .map(organisation -> "reviewer" + organisation.substring("org".length()))
            .map(username -> (Recipient) testbed.identity(username).recipient())
            .toList();
    return JSON.valueToTree(
        new Submission(
            List.of(organisations),
            testbed.rosterVersion(),
            seal(testimonyKib * 1024, recipients),
            seal(1024, recipients),
            mailbox(),
            List.of()));
  }

  /// Random bytes, sealed.
  public static Bytes seal(int plaintextBytes, List<Recipient> recipients) {
    return Bytes.of(
        new AgeSealer(recipients, RANDOM).seal(Primitives.randomBytes(plaintextBytes, RANDOM)));
  }

  /// The submission as the server reads it.
  public static Submission parse(ObjectNode submission) {
    return JSON.convertValue(submission, Submission.class);
  }

  private static MailboxKeys mailbox() {
    return new MailboxKeys(
        random(32), random(32), random(32), random(Primitives.HYBRID_PUBLIC_KEY_BYTES));
  }

  private static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, RANDOM));
  }
}
