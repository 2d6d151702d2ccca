package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Damaged PDFs end in a file or in the one exception, and soon.
class PdfMutationTest {
  private static final int MUTATIONS = 500;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scrub_endsWellForDamage(boolean keepsText) throws Exception {
    FileScrubber scrubber = new FileScrubber(new ScrubOptions(keepsText));
    byte[] whole = keepsText ? MarkedPdf.full() : MarkedPdf.revised();
    Random random = new Random(7);

    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = damaged(whole, random);
      Instant start = Instant.now();
      scrub(scrubber, damaged);
      assertThat(Duration.between(start, Instant.now())).as("mutation %d", i).isLessThan(LONGEST);
    }
  }

  private static void scrub(FileScrubber scrubber, byte[] pdf) throws IOException {
    try {
      scrubber.scrub(Source.of(pdf), OutputStream.nullOutputStream());
    } catch (ScrubException refused) {
      assertThat(refused).hasMessageNotContaining("MARK");
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    int at = 5 + random.nextInt(whole.length - 5);
    switch (random.nextInt(4)) {
      case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> damaged = Arrays.copyOf(whole, at);
      case 2 -> Arrays.fill(damaged, at, Math.min(whole.length, at + 8), (byte) '9');
      default ->
          Arrays.fill(
              damaged,
              at,
              Math.min(whole.length, at + random.nextInt(32)),
              random.nextBoolean() ? (byte) 0 : (byte) 0xff);
    }
    return damaged;
  }
}
