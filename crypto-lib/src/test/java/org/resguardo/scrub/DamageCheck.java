package org.resguardo.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.resguardo.scrub.format.ScrubException;

/// Damages files at random, the same way at each run.
public final class DamageCheck {
  private static final int ROUNDS = 1_500;
  private static final int FIELD_BYTES = 4;

  private final SplittableRandom random = new SplittableRandom(29);

  private DamageCheck() {}

  /// Proves that each damaged form of a file is refused, or becomes a clean file that stays what it
  /// is, and that there are some of both.
  public static void scrubAll(byte[] file) throws IOException {
    DamageCheck check = new DamageCheck();
    int cleaned = 0;
    for (int round = 0; round < ROUNDS; round++) {
      cleaned += check.isCleaned(check.damaged(file)) ? 1 : 0;
    }
    assertThat(cleaned).isBetween(1, ROUNDS - 1);
  }

  private boolean isCleaned(byte[] damaged) throws IOException {
    byte[] clean;
    try {
      clean = ScrubCheck.scrub(damaged).clean();
    } catch (ScrubException _) {
      return false;
    }
    try {
      assertThat(ScrubCheck.scrub(clean).clean()).isEqualTo(clean);
      return true;
    } catch (ScrubException refused) {
      throw new AssertionError("a clean file is refused", refused);
    }
  }

  private byte[] damaged(byte[] file) {
    byte[] damaged = file.clone();
    for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
      int at = random.nextInt(file.length);
      int end = Math.min(file.length, at + FIELD_BYTES);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] += (byte) random.nextInt(-4, 5);
        case 2 -> Arrays.fill(damaged, at, end, (byte) 0xff);
        default -> Arrays.fill(damaged, at, end, (byte) 0);
      }
    }
    boolean isCut = random.nextInt(10) == 0;
    return isCut ? Arrays.copyOf(damaged, random.nextInt(file.length)) : damaged;
  }
}
