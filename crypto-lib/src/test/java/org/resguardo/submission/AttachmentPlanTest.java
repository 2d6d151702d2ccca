package org.resguardo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.resguardo.attachment.ChunkCount;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.primitive.Bytes;

class AttachmentPlanTest {
  private static final long SEED = 27;
  private static final int DOCUMENT = 3_000;
  private static final long ROOM = Bundle.room(DocumentKind.REPORT, DOCUMENT, 1);

  @Test
  void of_putsEverythingInsideThatFits() throws Exception {
    AttachmentPlan plan = plan(300_000, 400_000, 0, 100_000);

    assertThat(bytes(plan.inside())).containsExactly(300_000L, 400_000L, 0L, 100_000L);
    assertThat(plan.alone()).isEmpty();
  }

  @Test
  void of_putsTheSmallestInsideWhenNotAllFit() throws Exception {
    AttachmentPlan plan = plan(5_000_000, 400_000, 3_000_000, 100_000, 600_000);

    assertThat(bytes(plan.inside())).containsExactly(400_000L, 100_000L);
    assertThat(bytes(plan.alone())).containsExactly(5_000_000L, 3_000_000L, 600_000L);
  }

  @Test
  void of_isAsGoodAsItsWord() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int i = 0; i < 300; i++) {
      long[] files = random.longs(random.nextInt(1, 9), 0, 400_000).toArray();
      int inside = bytes(plan(files).inside()).stream().mapToInt(Long::intValue).sum();

      assertThat(encodedLength(plan(files))).isGreaterThanOrEqualTo(inside).isLessThan(1_048_577);
    }
  }

  /// FAULTS 27: as a file grows byte by byte, what is seen from outside takes the published values
  /// one after the other and skips none.
  @Test
  void oneByteMore_movesToTheNextBucketAndNoFurther() throws Exception {
    assertThat(seen(1)).isEqualTo("[4096]");
    assertThat(seen(ROOM)).isEqualTo("[1048576]");
    assertThat(seen(ROOM + 1)).isEqualTo("[4096, 4]");
    long last = 256L * ChunkCount.CHUNK_BYTES;
    for (long edge = ROOM + 1; edge < last; ) {
      ChunkCount chunks = ChunkCount.forBytes(edge);
      edge = chunks.plaintextBytes() + 1;
      if (edge <= last) {
        assertThat(seen(edge - 1)).isEqualTo("[4096, " + chunks.value() + "]");
        assertThat(seen(edge)).isEqualTo("[4096, " + next(chunks.value()) + "]");
      }
    }
  }

  @Test
  void of_refusesMoreThanEightLargeFiles() {
    assertThatThrownBy(() -> plan(Collections.nCopies(9, 1_100_000L)))
        .isInstanceOf(AttachmentLimitException.class);
  }

  @Test
  void of_refusesMoreChunksThanASubmissionMayHave() throws Exception {
    long largest = 256L * ChunkCount.CHUNK_BYTES;

    assertThat(bytes(plan(largest).alone())).containsExactly(largest);
    for (long tooLarge : List.of(largest + 1, 1L << 40, Long.MAX_VALUE)) {
      assertThatThrownBy(() -> plan(tooLarge)).isInstanceOf(AttachmentLimitException.class);
    }
    assertThatThrownBy(() -> plan(largest / 2, largest / 2 + 1))
        .isInstanceOf(AttachmentLimitException.class);
  }

  @Test
  void of_refusesMoreFilesThanABundleNumbers() {
    assertThatThrownBy(() -> plan(Collections.nCopies(100, 1L)))
        .isInstanceOf(AttachmentLimitException.class)
        .hasMessage("a report has 99 attachments at most");
  }

  private static int next(int chunks) {
    return IntStream.iterate(chunks + 1, count -> count + 1)
        .filter(ChunkCount::isPadded)
        .findFirst()
        .orElseThrow();
  }

  /// The testimony's plaintext length and the counts of chunks.
  private static String seen(long bytes) throws Exception {
    AttachmentPlan plan = plan(bytes);
    List<Integer> seen =
        IntStream.concat(
                IntStream.of(encodedLength(plan)),
                plan.alone().stream().mapToInt(file -> ChunkCount.forBytes(file.bytes()).value()))
            .boxed()
            .toList();
    return seen.toString();
  }

  private static int encodedLength(AttachmentPlan plan) throws BundleTooLargeException {
    List<Attachment> inside =
        plan.inside().stream()
            .map(file -> new Attachment("docx", Bytes.of(new byte[(int) file.bytes()])))
            .toList();
    return new Bundle(DocumentKind.REPORT, Bytes.of(new byte[DOCUMENT]), inside).encode().length;
  }

  private static List<Long> bytes(List<FileToAttach> files) {
    return files.stream().map(FileToAttach::bytes).toList();
  }

  private static AttachmentPlan plan(long... bytes) throws AttachmentLimitException {
    return plan(LongStream.of(bytes).boxed().toList());
  }

  private static AttachmentPlan plan(List<Long> bytes) throws AttachmentLimitException {
    return AttachmentPlan.of(
        DOCUMENT,
        bytes.stream()
            .map(length -> new FileToAttach("docx", length, InputStream::nullInputStream))
            .toList(),
        List.of());
  }
}
