package org.resguardo.submission;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.TestRosters;

/// Seals as a partner's client does, to reviewers of a roster made for tests.
public final class TestSealing {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestSealing() {}

  /// To the reviewers of `organisations` among these.
  public static SealedReport seal(
      List<MemberKey> reviewers,
      List<String> organisations,
      SubmissionSealer.Report report,
      MailboxKeys mailbox)
      throws Exception {
    return new SubmissionSealer(
            TestRosters.verified(1, reviewers), LocalDate.now(ZoneOffset.UTC), RANDOM)
        .seal(organisations, report, mailbox);
  }

  /// To the one reviewer of `org-casa`, with a mailbox of nobody.
  ///
  /// @param recipient the reviewer's, encoded
  public static SealedReport seal(String recipient, SubmissionSealer.Report report)
      throws Exception {
    List<MemberKey> reviewers = List.of(TestRosters.reviewer("m-aaaa", "org-casa", recipient));
    return seal(reviewers, List.of("org-casa"), report, mailbox());
  }

  /// Deriving one from a receipt takes a second on purpose; this one has no receipt.
  private static MailboxKeys mailbox() {
    SecretBytes seed = SecretBytes.random(Primitives.KEY_BYTES, RANDOM);
    return new MailboxKeys(
        random(32), random(32), random(32), Bytes.of(Primitives.hybridPublicKey(seed)));
  }

  /// A file of random bytes.
  public static FileToAttach file(String extension, int length) {
    return FileToAttach.of(new Attachment(extension, random(length)));
  }

  /// As many random bytes.
  public static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, RANDOM));
  }
}
