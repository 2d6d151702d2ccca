package org.resguardo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.OpenException;
import org.resguardo.age.Payload;
import org.resguardo.age.Stanza;
import org.resguardo.age.X25519Identity;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.Identifier;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.Samples;
import org.resguardo.incident.Sha256;
import org.resguardo.incident.Testimony;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.receipt.Receipt;
import org.resguardo.receipt.ReceiptKeys;
import org.resguardo.receipt.ReceiptLanguage;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.TestRosters;

class SubmissionSealerTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity CASA = HybridIdentity.generate(RANDOM);
  private static final HybridIdentity PUENTE = HybridIdentity.generate(RANDOM);
  private static final List<MemberKey> REVIEWERS =
      List.of(
          TestRosters.reviewer("m-aaaa", "org-casa", CASA.recipient().encoded()),
          TestRosters.reviewer("m-bbbb", "org-puente", PUENTE.recipient().encoded()));
  private static final ReceiptKeys REPORTER =
      ReceiptKeys.derive(Receipt.generate(RANDOM, ReceiptLanguage.ES));
  private static final MailboxKeys MAILBOX = REPORTER.publicPart();
  private static final ContactData PHONE = ContactData.none().with(new Identifier("81 1234 5678"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "five-demands-one-journey",
        "one-family-two-cities",
        "delivered-by-a-taxi",
        "reported-then-extorted",
        "turned-away-without-a-national-id"
      })
  void seal_carriesEachCaseToEachReviewerWithoutLoss(String name) throws Exception {
    IncidentReport report = Samples.report(name + ".json");
    Attachment photo = new Attachment("jpg", Bytes.utf8("picture"));

    Submission submission = sealed(List.of("org-casa", "org-puente"), report, List.of(photo));

    for (HybridIdentity reviewer : List.of(CASA, PUENTE)) {
      OpenedTestimony opened =
          OpenedTestimony.open(submission.testimony().toArray(), List.of(reviewer));
      assertThat(opened.testimony().report()).isEqualTo(report);
      assertThat(opened.attachments()).containsExactly(photo);
      assertThat(opened.isAddressedTo(List.of("org-puente", "org-casa"))).isTrue();
      assertThat(opened.isAddressedTo(List.of("org-casa"))).isFalse();
    }
  }

  @Test
  void seal_bindsTheContactPartAndTheMailbox() throws Exception {
    Submission submission = sealed(List.of("org-casa"), Samples.report(Samples.TAXI), List.of());

    Testimony testimony =
        OpenedTestimony.open(submission.testimony().toArray(), List.of(CASA)).testimony();
    byte[] contact = submission.contact().toArray();
    byte[] mailbox = submission.mailbox().encoded().toArray();

    assertThat(testimony.checkParts(parts(contact, mailbox))).isTrue();
    contact[contact.length - 1] ^= 1;
    assertThat(testimony.checkParts(parts(contact, mailbox))).isFalse();
    contact[contact.length - 1] ^= 1;
    mailbox[mailbox.length - 1] ^= 1;
    assertThat(testimony.checkParts(parts(contact, mailbox))).isFalse();
  }

  private static Map<String, Sha256> parts(byte[] contact, byte[] mailbox) {
    return Map.of(Testimony.CONTACT, Sha256.of(contact), Testimony.MAILBOX, Sha256.of(mailbox));
  }

  @Test
  void seal_keepsOtherOrganisationsOut() throws Exception {
    Submission submission = sealed(List.of("org-casa"), Samples.report(Samples.TAXI), List.of());

    assertThatThrownBy(
            () -> OpenedTestimony.open(submission.testimony().toArray(), List.of(PUENTE)))
        .isInstanceOf(OpenException.class);
  }

  @Test
  void seal_makesAContactPartOfOneLengthWhateverIsInIt() throws Exception {
    for (ContactData contact : List.of(ContactData.none(), PHONE)) {
      InputStream part = new ByteArrayInputStream(contactPart(contact));

      assertThat(AgeHeader.read(part).stanzas())
          .extracting(Stanza::type)
          .containsExactly("mlkem768x25519");
      assertThat(part.available()).isEqualTo((int) Payload.sealedLength(1024));
    }
  }

  @Test
  void seal_makesAContactPartThatNoReviewerOpens() throws Exception {
    byte[] part = contactPart(PHONE);

    assertThatThrownBy(() -> new AgeOpener(List.of(CASA, PUENTE)).open(part))
        .isInstanceOf(OpenException.class);
  }

  @Test
  void seal_makesAContactPartThatTheReporterOpensWithTheElevenWords() throws Exception {
    HybridIdentity reporter = HybridIdentity.fromSeed(REPORTER.replySeed());

    Bundle opened = Bundle.decode(new AgeOpener(List.of(reporter)).open(contactPart(PHONE)));

    assertThat(opened.kind()).isEqualTo(DocumentKind.CONTACT);
    assertThat(ReportJson.readContact(opened.document().toArray())).isEqualTo(PHONE);
  }

  private static byte[] contactPart(ContactData contact) throws Exception {
    SubmissionSealer.Report report =
        new SubmissionSealer.Report(
            Samples.report(Samples.TAXI), Language.ES, List.of(), List.of(), contact);
    try (SealedReport sealed = TestSealing.seal(REVIEWERS, List.of("org-casa"), report, MAILBOX)) {
      return sealed.submission().contact().toArray();
    }
  }

  @Test
  void seal_refusesAnOrganisationWithoutReviewers() {
    assertThatThrownBy(() -> sealed(List.of("org-faro"), Samples.report(Samples.TAXI), List.of()))
        .isInstanceOf(UnsealableException.class)
        .hasMessage("org-faro has no reviewer in the roster");
  }

  @Test
  void seal_refusesAReviewerWhoseKeyHasEnded() throws Exception {
    SubmissionSealer later =
        new SubmissionSealer(TestRosters.verified(1, REVIEWERS), today().plusDays(366), RANDOM);

    assertThatThrownBy(() -> later.seal(List.of("org-casa"), report(), MAILBOX))
        .isInstanceOf(UnsealableException.class);
  }

  @Test
  void seal_refusesToMixClassicAndPostQuantumReviewers() throws Exception {
    String classic = X25519Identity.generate(RANDOM).recipient().encoded();
    List<MemberKey> mixed =
        List.of(REVIEWERS.getFirst(), TestRosters.reviewer("m-cccc", "org-casa", classic));
    SubmissionSealer sealer = new SubmissionSealer(TestRosters.verified(1, mixed), today(), RANDOM);

    assertThatThrownBy(() -> sealer.seal(List.of("org-casa"), report(), MAILBOX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static Submission sealed(
      List<String> organisations, IncidentReport report, List<Attachment> attachments)
      throws Exception {
    List<FileToAttach> files = attachments.stream().map(FileToAttach::of).toList();
    try (SealedReport sealed =
        TestSealing.seal(
            REVIEWERS,
            organisations,
            new SubmissionSealer.Report(report, Language.ES, files),
            MAILBOX)) {
      assertThat(sealed.attachments()).isEmpty();
      return sealed.submission();
    }
  }

  private static SubmissionSealer.Report report() {
    return new SubmissionSealer.Report(Samples.report(Samples.TAXI), Language.ES, List.of());
  }
}
