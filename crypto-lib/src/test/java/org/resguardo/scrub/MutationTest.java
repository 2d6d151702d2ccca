package org.resguardo.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.resguardo.SharedSamples;
import org.resguardo.scrub.format.ScrubException;

/// Real files, damaged at random: each ends in a clean file or in the one exception, soon. PDFs,
/// which take longer, have a test of their own.
class MutationTest {
  private static final int ROUNDS = 400;
  private static final int LARGEST = 600_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final SplittableRandom random = new SplittableRandom(23);

  @Test
  void damagedSamples_endInAFileOrARefusal() throws IOException {
    SharedSamples.assumePresent();
    int refused = 0;
    for (Path sample : SharedSamples.all()) {
      byte[] file = Files.readAllBytes(sample);
      for (int round = 0; round < ROUNDS && isFast(sample, file); round++) {
        refused += isRefused(sample, damaged(file)) ? 1 : 0;
      }
    }
    assertThat(refused).isPositive();
  }

  private static boolean isFast(Path sample, byte[] file) {
    return file.length <= LARGEST && !sample.toString().endsWith(".pdf");
  }

  private static boolean isRefused(Path sample, byte[] damaged) throws IOException {
    long start = System.nanoTime();
    try {
      ScrubCheck.scrub(damaged);
      return false;
    } catch (ScrubException _) {
      return true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      return fail("%s, damaged".formatted(sample.getFileName()), bug);
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("%s", sample.getFileName())
          .isLessThan(LIMIT);
    }
  }

  private byte[] damaged(byte[] file) {
    byte[] damaged = file.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      change(damaged, random.nextInt(damaged.length));
    }
    return random.nextInt(5) == 0
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
        : damaged;
  }

  /// Half of the changes hit the beginning, where the structure is.
  private void change(byte[] file, int anywhere) {
    int at = random.nextBoolean() ? anywhere : anywhere % Math.min(file.length, 2048);
    switch (random.nextInt(3)) {
      case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> file[at] = (byte) random.nextInt(256);
      default -> Arrays.fill(file, at, Math.min(file.length, at + 4), (byte) random.nextInt(-1, 1));
    }
  }
}
