package org.resguardo.submission;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridRecipient;
import org.resguardo.age.Recipient;
import org.resguardo.attachment.AttachmentSealer;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.ContactData;
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
  private final Roster roster;
  private final LocalDate today;
  private final SecureRandom random;

  /// @param today the day (UTC) on which recipients' keys must be in force
  public SubmissionSealer(Roster roster, LocalDate today, SecureRandom random) {
    this.roster = roster;
    this.today = today;
    this.random = random;
  }

  /// What should be sealed.
  ///
  /// @param language the reporter's
  /// @param attachments of any size: what does not fit beside the report travels on its own
  /// @param originals always travel on their own
  /// @param contact what is kept apart from it, so that no reviewer reads it
  public record Report(
      IncidentReport incidents,
      Language language,
      List<FileToAttach> attachments,
      List<OriginalToAttach> originals,
      ContactData contact) {
    /// @throws IllegalArgumentException when a working copy is not among the attachments
    public Report {
      attachments = List.copyOf(attachments);
      originals = List.copyOf(originals);
      for (OriginalToAttach original : originals) {
        FileToAttach copy = original.workingCopy();
        if (copy != null && !attachments.contains(copy)) {
          throw new IllegalArgumentException("a working copy is one of the attachments");
        }
      }
    }

    /// A report without originals, and with nothing kept apart.
    public Report(IncidentReport incidents, Language language, List<FileToAttach> attachments) {
      this(incidents, language, attachments, List.of(), ContactData.none());
    }

    /// The same, after a look at what it says.
    ///
    /// @param kept what was taken out of it to be kept apart
    public Report reviewed(IncidentReport other, ContactData kept) {
      return new Report(other, language, attachments, originals, kept);
    }
  }

  /// Seals `report` and its files to every reviewer of `organisations`, in bounded memory.
  ///
  /// @return to be closed by the caller
  /// @throws UnsealableException when an organisation is not in the roster or has no reviewer
  /// @throws BundleTooLargeException when the report alone, or what is kept apart from it, does not
  ///   fit the largest size class
  /// @throws AttachmentLimitException when there are too many files, or too large ones
  /// @throws IOException when a file cannot be read, or changes while it is
  public SealedReport seal(List<String> organisations, Report report, MailboxKeys mailbox)
      throws UnsealableException, BundleTooLargeException, AttachmentLimitException, IOException {
    List<Recipient> reviewers = ReviewersOfRoster.of(roster, organisations, today);
    SealedParts parts = SealedParts.of(contact(report.contact(), mailbox), mailbox);
    AttachmentPlan plan =
        AttachmentPlan.of(
            document(organisations, report, parts).length(),
            report.attachments(),
            report.originals());
    AgeSealer testimony = new AgeSealer(reviewers, random);
    List<Attachment> inside = read(plan.inside());
    SealedParts all = parts.with(plan, new AttachmentSealer(reviewers, random));
    try {
      Bundle bundle = new Bundle(DocumentKind.REPORT, document(organisations, report, all), inside);
      return sealed(organisations, Bytes.of(testimony.seal(bundle.encode())), all);
    } catch (BundleTooLargeException | RuntimeException failed) {
      SealedReport.close(all.attachments());
      throw failed;
    }
  }

  private SealedReport sealed(List<String> organisations, Bytes testimony, SealedParts parts) {
    Submission submission =
        new Submission(
            organisations,
            roster.version(),
            testimony,
            parts.contact(),
            parts.mailbox(),
            parts.attachments().stream().map(SubmissionSealer::part).toList());
    return new SealedReport(submission, parts.attachments());
  }

  private static AttachmentPart part(SealedAttachment sealed) {
    return new AttachmentPart(sealed.header(), sealed.chunks().value(), sealed.sha256());
  }

  private Bytes document(List<String> organisations, Report report, SealedParts parts) {
    return Bytes.of(
        ReportJson.write(
            Testimony.of(
                roster.version(),
                organisations.stream().map(OrganisationId::new).toList(),
                parts.digests(),
                parts.described(),
                parts.originals(),
                report.language(),
                report.incidents())));
  }

  private static List<Attachment> read(List<FileToAttach> files) throws IOException {
    List<Attachment> attachments = new ArrayList<>();
    for (FileToAttach file : files) {
      attachments.add(file.read());
    }
    return attachments;
  }

  /// To the reporter's own reply key, whether there is anything in it or not.
  // spec: submission.md section 6
  private Bytes contact(ContactData contact, MailboxKeys mailbox) throws BundleTooLargeException {
    Recipient reporter = HybridRecipient.ofPublicKey(mailbox.replyPublicKey());
    byte[] bundle = Bundle.of(DocumentKind.CONTACT, ReportJson.write(contact)).encode();
    return Bytes.of(new AgeSealer(List.of(reporter), random).seal(bundle));
  }
}
