package org.resguardo.deploy.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.Roster;
import org.resguardo.submission.AttachmentLimitException;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.submission.SubmissionJson;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.submission.UnsealableException;

/// The published example reports, and submissions of them as a partner's client makes them.
final class Reports {
  static final String SHORT = "turned-away-without-a-national-id.json";
  static final List<String> TWO_ORGANISATIONS = List.of("org-casa", "org-puente");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(SubmissionJson.module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private Reports() {}

  /// One for each of five cases.
  static List<String> names() {
    return List.of(
        "five-demands-one-journey.json",
        "one-family-two-cities.json",
        "delivered-by-a-taxi.json",
        "reported-then-extorted.json",
        SHORT);
  }

  static IncidentReport example(String name) {
    try (InputStream json =
        Objects.requireNonNull(ReportJson.class.getResourceAsStream("examples/" + name), name)) {
      return ReportJson.read(json.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ReportFormatException broken) {
      throw new AssertionError(broken);
    }
  }

  /// A short report for two organisations, sealed anew each time, with a mailbox of its own.
  static Submission sealed(Roster roster) {
    return sealed(roster, example(SHORT));
  }

  static Submission sealed(Roster roster, IncidentReport report) {
    return sealed(roster, report, List.of()).submission();
  }

  /// A short report with files of these lengths, large enough to travel on their own. To be closed.
  static SealedReport with(Roster roster, int... lengths) {
    return sealed(roster, example(SHORT), IntStream.of(lengths).mapToObj(Reports::film).toList());
  }

  private static FileToAttach film(int length) {
    return FileToAttach.of(new Attachment("mp4", random(length)));
  }

  private static SealedReport sealed(
      Roster roster, IncidentReport report, List<FileToAttach> files) {
    try {
      return new SubmissionSealer(roster, LocalDate.now(ZoneOffset.UTC), RANDOM)
          .seal(
              TWO_ORGANISATIONS,
              new SubmissionSealer.Report(report, Language.ES, files),
              mailbox());
    } catch (UnsealableException
        | BundleTooLargeException
        | AttachmentLimitException
        | IOException unsealable) {
      throw new AssertionError(unsealable);
    }
  }

  /// The body of a request that hands it in.
  static byte[] json(Submission submission) {
    try {
      return JSON.writeValueAsBytes(submission);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  // Deriving one from a receipt takes a second on purpose; these have no receipt.
  private static MailboxKeys mailbox() {
    return new MailboxKeys(random(32), random(32), random(32), replyKey());
  }

  private static Bytes replyKey() {
    return Bytes.of(Primitives.hybridPublicKey(SecretBytes.random(Primitives.KEY_BYTES, RANDOM)));
  }

  private static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, RANDOM));
  }
}
