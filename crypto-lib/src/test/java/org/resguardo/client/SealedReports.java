package org.resguardo.client;

import java.io.InputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.resguardo.age.HybridIdentity;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.token.Token;

/// Sealed reports and tokens that only a stub takes for genuine.
final class SealedReports {
  static final SecureRandom RANDOM = new SecureRandom();

  private static final String REVIEWER = HybridIdentity.generate(RANDOM).recipient().encoded();

  private SealedReports() {}

  /// A short report with large files of these lengths.
  static SealedReport with(int... lengths) throws Exception {
    List<FileToAttach> files =
        IntStream.of(lengths)
            .mapToObj(length -> FileToAttach.of(new Attachment("mp4", random(length))))
            .toList();
    return new SubmissionSealer(
            TestRosters.verified(1, List.of(TestRosters.reviewer("m-aaaa", "org-casa", REVIEWER))),
            LocalDate.now(ZoneOffset.UTC),
            RANDOM)
        .seal(
            List.of("org-casa"),
            new SubmissionSealer.Report(example(), Language.ES, files),
            new MailboxKeys(random(32), random(32), random(32), replyKey()));
  }

  static Token token() {
    return new Token(random(32), random(32), random(32), random(256));
  }

  private static Bytes replyKey() {
    return Bytes.of(Primitives.hybridPublicKey(SecretBytes.random(Primitives.KEY_BYTES, RANDOM)));
  }

  private static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, RANDOM));
  }

  private static IncidentReport example() throws Exception {
    try (InputStream json =
        IncidentReport.class.getResourceAsStream("examples/delivered-by-a-taxi.json")) {
      return ReportJson.read(Objects.requireNonNull(json).readAllBytes());
    }
  }
}
