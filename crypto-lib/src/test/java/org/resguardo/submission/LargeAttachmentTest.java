package org.resguardo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Stanza;
import org.resguardo.attachment.AttachmentRefusedException;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.attachment.OpenedAttachment;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.incident.Samples;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.receipt.Receipt;
import org.resguardo.receipt.ReceiptKeys;
import org.resguardo.receipt.ReceiptLanguage;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.TestRosters;
import org.resguardo.storage.Spool;

/// Files too large for the bundle, from the sealer to the reviewer.
class LargeAttachmentTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity CASA = HybridIdentity.generate(RANDOM);
  private static final HybridIdentity PUENTE = HybridIdentity.generate(RANDOM);
  private static final List<MemberKey> REVIEWERS =
      List.of(
          TestRosters.reviewer("m-aaaa", "org-casa", CASA.recipient().encoded()),
          TestRosters.reviewer("m-bbbb", "org-puente", PUENTE.recipient().encoded()));
  private static final MailboxKeys MAILBOX =
      ReceiptKeys.derive(Receipt.generate(RANDOM, ReceiptLanguage.ES)).publicPart();

  private static final FileToAttach FILM = TestSealing.file("mp4", 1_500_000);
  private static final FileToAttach PHOTO = TestSealing.file("jpg", 200_000);
  private static final FileToAttach VOICE = TestSealing.file("ogg", 1_100_000);

  @Test
  void seal_sendsLargeFilesAloneAndSmallOnesWithTheReport() throws Exception {
    try (SealedReport sealed = seal(FILM, PHOTO, VOICE)) {
      OpenedTestimony opened = open(sealed);

      assertThat(opened.attachments()).containsExactly(PHOTO.read());
      assertThat(opened.testimony().attachments())
          .extracting(file -> file.part().value() + " " + file.name().value() + " " + file.bytes())
          .containsExactly("attachment-01 02.mp4 1500000", "attachment-02 03.ogg 1100000");
      assertThat(sealed.submission().attachments())
          .extracting(AttachmentPart::chunks)
          .containsExactly(6, 5);
    }
  }

  @Test
  void eachReviewer_getsEachFileWhole() throws Exception {
    try (SealedReport sealed = seal(FILM, PHOTO, VOICE)) {
      for (HybridIdentity reviewer : List.of(CASA, PUENTE)) {
        assertThat(received(sealed, 0, open(sealed), 0, reviewer)).isEqualTo(FILM.read().content());
        assertThat(received(sealed, 1, open(sealed), 1, reviewer))
            .isEqualTo(VOICE.read().content());
      }
    }
  }

  @Test
  void attachments_ofAnotherReportOrInAnotherPlaceAreRefused() throws Exception {
    try (SealedReport one = seal(FILM, VOICE);
        SealedReport other = seal(FILM, VOICE)) {
      OpenedTestimony testimony = open(one);

      assertThatThrownBy(() -> received(other, 0, testimony, 0, CASA))
          .isInstanceOf(AttachmentRefusedException.class);
      assertThatThrownBy(() -> received(one, 1, testimony, 0, CASA))
          .isInstanceOf(AttachmentRefusedException.class);
    }
  }

  @Test
  void seal_usesTheTestimonysRecipientsAndNoOther() throws Exception {
    try (SealedReport sealed = seal(FILM)) {
      AgeHeader testimony =
          AgeHeader.read(new ByteArrayInputStream(sealed.submission().testimony().toArray()));
      AgeHeader film =
          AgeHeader.read(
              new ByteArrayInputStream(sealed.attachments().getFirst().header().toArray()));

      assertThat(film.stanzas()).extracting(Stanza::type).containsOnly("mlkem768x25519");
      assertThat(film.stanzas()).hasSameSizeAs(testimony.stanzas()).hasSize(2);
    }
  }

  @Test
  void seal_leavesNothingOpenWhenItFails() {
    FileToAttach failing =
        new FileToAttach(
            "mp4",
            2_000_000,
            () -> {
              throw new IOException("gone");
            });

    assertThatThrownBy(() -> seal(FILM, failing)).hasMessage("gone");
  }

  @Test
  void close_endsWhatWasSealed() throws Exception {
    SealedReport sealed = seal(FILM);
    sealed.close();

    assertThatThrownBy(() -> sealed.attachments().getFirst().chunk(0))
        .isInstanceOf(ClosedChannelException.class);
  }

  private static Bytes received(
      SealedReport from, int index, OpenedTestimony by, int expected, HybridIdentity reviewer)
      throws Exception {
    try (Spool spool = Spool.create()) {
      fetch(from.attachments().get(index), spool);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      OpenedAttachment.open(spool, by.expectedAttachments().get(expected), List.of(reviewer))
          .writeTo(file);
      return Bytes.of(file.toByteArray());
    }
  }

  private static void fetch(SealedAttachment sealed, Spool spool) throws IOException {
    try (OutputStream out = spool.output()) {
      out.write(sealed.header().toArray());
      for (int i = 0; i < sealed.chunks().value(); i++) {
        out.write(sealed.chunk(i));
      }
    }
  }

  private static OpenedTestimony open(SealedReport sealed) throws Exception {
    return OpenedTestimony.open(sealed.submission().testimony().toArray(), List.of(CASA));
  }

  private static SealedReport seal(FileToAttach... files) throws Exception {
    return TestSealing.seal(
        REVIEWERS,
        List.of("org-casa", "org-puente"),
        new SubmissionSealer.Report(Samples.report(Samples.TAXI), Language.ES, List.of(files)),
        MAILBOX);
  }
}
