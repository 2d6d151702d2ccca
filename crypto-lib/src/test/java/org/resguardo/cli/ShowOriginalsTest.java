package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.Recipient;
import org.resguardo.attachment.AttachmentSealer;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.AttachedFile;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.FileName;
import org.resguardo.incident.OrganisationId;
import org.resguardo.incident.OriginalFile;
import org.resguardo.incident.PartName;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.Samples;
import org.resguardo.incident.Sha256;
import org.resguardo.incident.Testimony;
import org.resguardo.incident.vocabulary.ConsentLevel;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.OriginalToAttach;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;

/// Untouched originals on the reviewer's machine: only when asked for, and only with consent.
class ShowOriginalsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<ConsentLevel> KEPT = List.of(ConsentLevel.C0_STORE);
  private static final List<ConsentLevel> SHOWN =
      List.of(ConsentLevel.C0_STORE, ConsentLevel.C1_REVIEWERS);
  private static final FileToAttach COPY =
      FileToAttach.of(new Attachment("txt", Bytes.utf8("what was seen\n")));
  private static final Bytes UNTOUCHED = Bytes.utf8("\ufeffwhat was seen\r\n");
  private static final FileToAttach ORIGINAL = FileToAttach.of(new Attachment("txt", UNTOUCHED));

  @TempDir private Path folder;

  private ReviewerDesk desk;

  @BeforeEach
  void open() throws Exception {
    desk = new ReviewerDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void show_writesAnOriginalBesideItsWorkingCopyWhenAsked() throws Exception {
    serve(SHOWN);

    assertThat(desk.show("--originals", "-o", desk.opened().toString())).as(desk::said).isZero();

    assertThat(Bytes.of(Files.readAllBytes(file("02.txt")))).isEqualTo(UNTOUCHED);
    assertThat(desk.said()).contains("02.txt is untouched: it tells who made it");
    assertThat(desk.said()).contains("its working copy is " + file("01.txt"));
  }

  @Test
  void show_writesNoOriginalUnlessAsked() throws Exception {
    serve(SHOWN);

    assertThat(desk.show("-o", desk.opened().toString())).as(desk::said).isZero();

    assertThat(file("01.txt")).exists();
    assertThat(file("02.txt")).doesNotExist();
    assertThat(desk.said()).contains("not written: " + file("02.txt"), "choose --originals");
  }

  @Test
  void show_opensNoOriginalThatIsOnlyToBeKept() throws Exception {
    serve(KEPT);

    assertThat(desk.show("--originals", "-o", desk.opened().toString())).as(desk::said).isZero();

    assertThat(file("02.txt")).doesNotExist();
    assertThat(desk.said()).contains("not opened: " + file("02.txt"), "looked at by nobody");
  }

  @Test
  void show_withoutAFolderTellsThatItIsAnOriginal() throws Exception {
    serve(SHOWN);

    assertThat(desk.show()).isZero();

    assertThat(desk.said()).contains("attached: 02.txt, 18 bytes, an untouched original");
  }

  @Test
  void show_refusesAFileThatIsNotTheOriginalItIsSaidToBe() throws Exception {
    serveForged(Sha256.of(new byte[] {1}), null);

    assertThat(desk.show("--originals", "-o", desk.opened().toString())).isEqualTo(1);

    assertThat(desk.said()).contains("it is not the original the testimony names");
    assertThat(file("01.txt")).doesNotExist();
  }

  @Test
  void show_warnsOfAWorkingCopyThatIsNotThere() throws Exception {
    serveForged(Sha256.of(UNTOUCHED.toArray()), Sha256.of(new byte[] {1}));

    assertThat(desk.show("--originals", "-o", desk.opened().toString())).as(desk::said).isZero();

    assertThat(desk.said()).contains("the working copy it is said to have is none of these files");
  }

  private void serve(List<ConsentLevel> consents) throws Exception {
    SubmissionSealer.Report report =
        new SubmissionSealer.Report(
            Samples.report(Samples.TAXI),
            Language.ES,
            List.of(COPY),
            List.of(new OriginalToAttach(ORIGINAL, COPY, consents)),
            ContactData.none());
    try (SealedReport sealed = ReviewerDesk.seal(report)) {
      desk.serve(sealed);
    }
  }

  /// As another client could write it.
  private void serveForged(Sha256 digest, Sha256 workingCopy) throws Exception {
    List<Recipient> reviewer = List.of(ReviewerDesk.REVIEWER.recipient());
    try (SealedAttachment sealed = new AttachmentSealer(reviewer, RANDOM).seal(ORIGINAL)) {
      PartName part = PartName.of(1);
      Testimony testimony =
          Testimony.of(
              1,
              List.of(new OrganisationId("org-casa")),
              Map.of(
                  Testimony.CONTACT,
                  Sha256.of(new byte[0]),
                  part.value(),
                  Sha256.ofDigest(sealed.sha256())),
              List.of(new AttachedFile(part, FileName.of(1, "txt"), UNTOUCHED.length())),
              List.of(new OriginalFile(part, digest, workingCopy, SHOWN)),
              Language.ES,
              Samples.report(Samples.TAXI));
      byte[] bundle = Bundle.of(DocumentKind.REPORT, ReportJson.write(testimony)).encode();
      desk.answer("/testimony", Bytes.of(new AgeSealer(reviewer, RANDOM).seal(bundle)));
      desk.answer("/attachments/1", ReviewerDesk.bytes(sealed));
      desk.list(1);
    }
  }

  private Path file(String name) {
    return desk.opened().resolve(name);
  }
}
