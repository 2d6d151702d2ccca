package org.resguardo.client;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.resguardo.age.HybridIdentity;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.incident.Samples;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.submission.TestSealing;
import org.resguardo.token.Token;

/// Sealed reports and tokens that only a stub takes for genuine.
final class SealedReports {
  static final SecureRandom RANDOM = new SecureRandom();

  private static final String REVIEWER = HybridIdentity.generate(RANDOM).recipient().encoded();

  private SealedReports() {}

  /// A short report with large files of these lengths.
  static SealedReport with(int... lengths) throws Exception {
    List<FileToAttach> files =
        IntStream.of(lengths).mapToObj(length -> TestSealing.file("mp4", length)).toList();
    return TestSealing.seal(
        REVIEWER, new SubmissionSealer.Report(Samples.report(Samples.TAXI), Language.ES, files));
  }

  static Token token() {
    return new Token(
        TestSealing.random(32),
        TestSealing.random(32),
        TestSealing.random(32),
        TestSealing.random(256));
  }
}
