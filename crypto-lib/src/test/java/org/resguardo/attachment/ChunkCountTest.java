package org.resguardo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.Payload;

class ChunkCountTest {
  private static final List<Integer> COUNTS =
      IntStream.rangeClosed(1, ChunkCount.MAX_A_SUBMISSION)
          .filter(ChunkCount::isPadded)
          .boxed()
          .toList();

  @Test
  void counts_areThoseThatThePaperRoundsTo() {
    assertThat(COUNTS)
        .containsExactly(
            1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48,
            52, 56, 60, 64, 72, 80, 88, 96, 104, 112, 120, 128, 144, 160, 176, 192, 208, 224, 240,
            256);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "262144, 1",
    "262145, 2",
    "2097152, 8",
    "2097153, 10",
    "2621440, 10",
    "2621441, 12",
    "67108864, 256"
  })
  void forBytes_roundsUp(long bytes, int chunks) {
    assertThat(ChunkCount.forBytes(bytes).value()).isEqualTo(chunks);
  }

  @Test
  void forBytes_holdsTheFileAndWastesAnEighthAtMost() {
    for (long bytes = 1; bytes <= ChunkCount.MAX_A_SUBMISSION * 262_144L; bytes += 65_521) {
      long needed = Math.ceilDiv(bytes, 262_144L) * 262_144;

      assertThat(ChunkCount.forBytes(bytes).plaintextBytes())
          .isBetween(needed, needed + needed / 8);
    }
  }

  @Test
  void oneByteMore_movesByOneCountAtMost() {
    for (int i = 0; i + 1 < COUNTS.size(); i++) {
      long full = COUNTS.get(i) * 262_144L;

      assertThat(ChunkCount.forBytes(full).value()).isEqualTo(COUNTS.get(i));
      assertThat(ChunkCount.forBytes(full + 1).value()).isEqualTo(COUNTS.get(i + 1));
    }
  }

  @Test
  void chunks_areThePayloadOfAnAgeFileAndNothingMore() {
    for (int value : COUNTS) {
      ChunkCount chunks = new ChunkCount(value);
      long position = 0;
      for (int i = 0; i < value; i++) {
        assertThat(chunks.offsetOf(i)).isEqualTo(position);
        position += chunks.bytesOf(i);
      }

      assertThat(position)
          .isEqualTo(chunks.payloadBytes())
          .isEqualTo(Payload.sealedLength(chunks.plaintextBytes()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 9, 11, 17, 255, 257, Integer.MAX_VALUE})
  void constructor_refusesOtherCounts(int value) {
    assertThatThrownBy(() -> new ChunkCount(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
  void forBytes_refusesWhatNoFileHas(long bytes) {
    assertThatThrownBy(() -> ChunkCount.forBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void bytesOf_refusesAChunkThatIsNotThere(int index) {
    assertThatThrownBy(() -> new ChunkCount(3).bytesOf(index))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
