package org.resguardo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.receipt.MailboxKeys;

class AcknowledgementTest {
  private static final SignerKey SERVICE = SignerKey.generate("report-service", new SecureRandom());
  private static final NoteVerifier VERIFIER = new NoteVerifier(List.of(SERVICE.verifierKey()));
  private static final Commitment COMMITMENT = Commitment.to(List.of(Bytes.utf8("a")));
  private static final Acknowledgement ACKNOWLEDGEMENT =
      new Acknowledgement(COMMITMENT, new IsoWeek(2026, 47));

  @Test
  void read_givesBackWhatWasSigned() throws Exception {
    SignedNote note = VERIFIER.verify(ACKNOWLEDGEMENT.signedBy(SERVICE));

    assertThat(Acknowledgement.read(note)).isEqualTo(ACKNOWLEDGEMENT);
  }

  @Test
  void signedBy_givesTheSameBytesEachTime() {
    assertThat(ACKNOWLEDGEMENT.signedBy(SERVICE).encoded())
        .isEqualTo(ACKNOWLEDGEMENT.signedBy(SERVICE).encoded());
  }

  @Test
  void read_refusesAnyOtherStatementOfTheSameKey() throws Exception {
    String text = ACKNOWLEDGEMENT.text();
    for (String other :
        List.of(
            text.replace("acknowledgement v1", "acknowledgement v2"),
            text.replace("week ", ""),
            text.replace("W47", "W54"),
            text + "more\n",
            "resguardo roster v1\n")) {
      SignedNote note = VERIFIER.verify(SERVICE.sign(other));

      assertThatThrownBy(() -> Acknowledgement.read(note)).isInstanceOf(NoteFormatException.class);
    }
  }

  @Test
  void commitment_dependsOnWhereOnePartEnds() {
    assertThat(Commitment.to(List.of(Bytes.utf8("ab"), Bytes.utf8("c"))))
        .isNotEqualTo(Commitment.to(List.of(Bytes.utf8("a"), Bytes.utf8("bc"))));
  }

  @Test
  void commitment_hasAKnownAnswer() {
    assertThat(Commitment.to(List.of(Bytes.utf8("abc"), Bytes.utf8(""))).digest().toHex())
        .isEqualTo("149127f218bc1e167d25aabd0c22c72757ea096bdd06e06c605dc5f526f7c425");
  }

  @Test
  void commitment_takesInEachAttachmentAndTheirOrder() {
    AttachmentPart first = attachment("first");
    AttachmentPart second = attachment("second");

    assertThat(
            Stream.of(
                    List.<AttachmentPart>of(),
                    List.of(first),
                    List.of(first, second),
                    List.of(second, first))
                .map(attachments -> submission(attachments).commitment()))
        .doesNotHaveDuplicates();
  }

  @Test
  void commitment_withAttachmentsHasAKnownAnswer() {
    assertThat(submission(List.of(attachment("abc"))).commitment().digest().toHex())
        .isEqualTo("0282f9611c7401f98711d27c3fdf5219281a238995bad0667895631276ba6267");
  }

  @Test
  void submission_takesAtMostEightAttachmentsOfPaddedCounts() {
    List<AttachmentPart> nine = Collections.nCopies(9, attachment("abc"));
    Bytes hash = attachment("abc").sha256();

    assertThatThrownBy(() -> submission(nine)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttachmentPart(Bytes.utf8("h"), 9, hash))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttachmentPart(Bytes.utf8("h"), 0, hash))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttachmentPart(Bytes.utf8("h"), 1, Bytes.utf8("short")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AttachmentPart attachment(String content) {
    return new AttachmentPart(
        Bytes.utf8("header"), 1, Bytes.of(Primitives.sha256(Bytes.utf8(content).toArray())));
  }

  private static Submission submission(List<AttachmentPart> attachments) {
    Bytes hash = Bytes.of(new byte[32]);
    return new Submission(
        List.of("org-casa"),
        1,
        Bytes.utf8("abc"),
        Bytes.utf8(""),
        new MailboxKeys(hash, hash, hash, Bytes.of(new byte[1216])),
        attachments);
  }

  @Test
  void isoWeek_belongsToTheYearOfItsThursday() {
    assertThat(IsoWeek.of(Instant.parse("2027-01-01T00:00:00Z"))).hasToString("2026-W53");
    assertThat(IsoWeek.parse("2026-W53")).isEqualTo(new IsoWeek(2026, 53));
  }
}
