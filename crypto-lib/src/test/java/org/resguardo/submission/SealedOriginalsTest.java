package org.resguardo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.age.HybridIdentity;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.OriginalFile;
import org.resguardo.incident.Samples;
import org.resguardo.incident.Sha256;
import org.resguardo.incident.vocabulary.ConsentLevel;
import org.resguardo.incident.vocabulary.Language;

/// Untouched files: apart from the rest, under their own consent, bound to their working copies.
class SealedOriginalsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity CASA = HybridIdentity.generate(RANDOM);
  private static final List<ConsentLevel> KEPT = List.of(ConsentLevel.C0_STORE);
  private static final FileToAttach COPY = TestSealing.file("jpg", 10_000);
  private static final FileToAttach ORIGINAL = TestSealing.file("jpg", 12_000);

  @Test
  void seal_bindsAnOriginalToItsWorkingCopy() throws Exception {
    try (SealedReport sealed = seal(new OriginalToAttach(ORIGINAL, COPY, KEPT))) {
      OpenedTestimony opened = open(sealed);
      OriginalFile original = opened.testimony().originals().getFirst();

      assertThat(opened.testimony().originalIn(opened.testimony().attachments().getFirst()))
          .contains(original);
      assertThat(original.digest()).isEqualTo(digest(ORIGINAL));
      assertThat(original.workingCopy()).isEqualTo(digest(COPY));
      assertThat(original.consents()).isEqualTo(KEPT);
    }
  }

  @Test
  void seal_givesAnOriginalAKeyOfItsOwnHoweverSmallItIs() throws Exception {
    try (SealedReport sealed = seal(new OriginalToAttach(ORIGINAL, COPY, KEPT))) {
      assertThat(open(sealed).attachments()).containsExactly(COPY.read());
      assertThat(sealed.submission().attachments()).hasSize(1);
      assertThat(open(sealed).testimony().attachments().getFirst().name().value())
          .isEqualTo("02.jpg");
    }
  }

  @Test
  void seal_sendsNoOriginalUnlessOneIsGiven() throws Exception {
    try (SealedReport sealed = seal()) {
      assertThat(open(sealed).testimony().originals()).isEmpty();
      assertThat(sealed.attachments()).isEmpty();
    }
  }

  @Test
  void seal_takesAnOriginalOfWhichNoCopyCouldBeMade() throws Exception {
    try (SealedReport sealed = seal(new OriginalToAttach(TestSealing.file("bin", 5), null, KEPT))) {
      assertThat(open(sealed).testimony().originals().getFirst().workingCopy()).isNull();
    }
  }

  @Test
  void seal_hasRoomForWhatItSaysOfEightOriginals() throws Exception {
    OriginalToAttach[] eight =
        Collections.nCopies(8, new OriginalToAttach(ORIGINAL, COPY, KEPT))
            .toArray(OriginalToAttach[]::new);
    try (SealedReport sealed = seal(eight)) {
      assertThat(open(sealed).testimony().originals()).hasSize(8);
    }
  }

  @Test
  void seal_refusesMoreOriginalsThanASubmissionCarries() {
    OriginalToAttach[] nine =
        Collections.nCopies(9, new OriginalToAttach(ORIGINAL, COPY, KEPT))
            .toArray(OriginalToAttach[]::new);

    assertThatThrownBy(() -> seal(nine)).isInstanceOf(AttachmentLimitException.class);
  }

  @Test
  void seal_refusesToAllowMoreForAnOriginalThanForTheReport() {
    OriginalToAttach published =
        new OriginalToAttach(
            ORIGINAL, COPY, List.of(ConsentLevel.C0_STORE, ConsentLevel.C5_PUBLISH));

    assertThatThrownBy(() -> seal(published)).hasMessageContaining("must not allow more");
  }

  @Test
  void report_refusesAWorkingCopyThatDoesNotGoWithIt() {
    assertThatThrownBy(() -> seal(new OriginalToAttach(ORIGINAL, TestSealing.file("jpg", 9), KEPT)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Sha256 digest(FileToAttach file) throws Exception {
    return Sha256.of(file.read().content().toArray());
  }

  private static OpenedTestimony open(SealedReport sealed) throws Exception {
    return OpenedTestimony.open(sealed.submission().testimony().toArray(), List.of(CASA));
  }

  private static SealedReport seal(OriginalToAttach... originals) throws Exception {
    return TestSealing.seal(
        CASA.recipient().encoded(),
        new SubmissionSealer.Report(
            Samples.report(Samples.TAXI),
            Language.ES,
            List.of(COPY),
            List.of(originals),
            ContactData.none()));
  }
}
