package org.resguardo.submission;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Recipient;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.OrganisationId;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.Testimony;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.Roster;

/// Seals reports to the reviewers of a verified roster. Immutable, thread-safe.
public final class SubmissionSealer {
  private static final byte[] NO_CONTACT = "{}".getBytes(StandardCharsets.UTF_8);

  private final Roster roster;
  private final LocalDate today;
  private final SecureRandom random;

  /// @param today the day (UTC) on which recipients' keys must be in force
  public SubmissionSealer(Roster roster, LocalDate today, SecureRandom random) {
    this.roster = roster;
    this.today = today;
    this.random = random;
  }

  /// What goes into the testimony.
  ///
  /// @param language the reporter's
  public record Report(IncidentReport incidents, Language language, List<Attachment> attachments) {
    public Report {
      attachments = List.copyOf(attachments);
    }
  }

  /// Seals `report` to every reviewer of `organisations`.
  ///
  /// @throws UnsealableException when an organisation is not in the roster or has no reviewer
  /// @throws BundleTooLargeException when report and attachments do not fit the largest size class
  public Submission seal(List<String> organisations, Report report, MailboxKeys mailbox)
      throws UnsealableException, BundleTooLargeException {
    List<Recipient> reviewers = ReviewersOfRoster.of(roster, organisations, today);
    Bytes contact = emptyContact();
    Map<String, byte[]> parts =
        Map.of(
            Testimony.CONTACT, contact.toArray(), Testimony.MAILBOX, mailbox.encoded().toArray());
    byte[] testimony =
        new Bundle(
                DocumentKind.REPORT, document(organisations, report, parts), report.attachments())
            .encode();
    return new Submission(
        organisations,
        roster.version(),
        Bytes.of(new AgeSealer(reviewers, random).seal(testimony)),
        contact,
        mailbox,
        List.of());
  }

  private Bytes document(List<String> organisations, Report report, Map<String, byte[]> parts) {
    return Bytes.of(
        ReportJson.write(
            Testimony.of(
                roster.version(),
                organisations.stream().map(OrganisationId::new).toList(),
                parts,
                report.language(),
                report.incidents())));
  }

  /// An empty compartment under a key that is made here and forgotten. spec: submission.md section
  /// 6.
  private Bytes emptyContact() {
    Recipient nobody = HybridIdentity.generate(random).recipient();
    try {
      byte[] bundle = Bundle.of(DocumentKind.CONTACT, NO_CONTACT).encode();
      return Bytes.of(new AgeSealer(List.of(nobody), random).seal(bundle));
    } catch (BundleTooLargeException bug) {
      throw new IllegalStateException("an empty contact fits", bug);
    }
  }
}
