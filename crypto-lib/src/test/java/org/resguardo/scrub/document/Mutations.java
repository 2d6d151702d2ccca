package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Damaged forms of a file, the same at each run.
final class Mutations {
  private static final int COUNT = 2_000;

  private Mutations() {}

  /// Scrubs all of them; only the exceptions that are allowed pass, and what is clean stays so.
  static void scrubAll(FormatScrubber scrubber, byte[] file) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < COUNT; i++) {
      scrub(scrubber, mutated(file, random));
    }
  }

  /// The same with the damage within the parts of a package, whose checksums are right again.
  static void scrubAllParts(FormatScrubber scrubber, byte[] zip) throws IOException {
    SplittableRandom random = new SplittableRandom(6);
    Map<String, byte[]> parts = TestZip.parts(zip);
    List<String> names = List.copyOf(parts.keySet());
    for (int i = 0; i < COUNT; i++) {
      String name = names.get(random.nextInt(names.size()));
      Map<String, byte[]> changed = new LinkedHashMap<>(parts);
      changed.computeIfPresent(name, (_, part) -> part.length == 0 ? part : mutated(part, random));
      scrub(scrubber, TestZip.of(changed));
    }
  }

  private static void scrub(FormatScrubber scrubber, byte[] file) throws IOException {
    byte[] clean;
    try {
      clean = scrubbed(scrubber, file);
    } catch (ScrubException | EOFException _) {
      return; // as it should be
    }
    try {
      assertThat(scrubbed(scrubber, clean)).isEqualTo(clean);
    } catch (ScrubException | EOFException refused) {
      fail("a clean file is refused", refused);
    }
  }

  private static byte[] scrubbed(FormatScrubber scrubber, byte[] file)
      throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    scrubber.scrub(Source.of(file), out, new RemovalCounter());
    return out.toByteArray();
  }

  private static byte[] mutated(byte[] file, SplittableRandom random) {
    int at = random.nextInt(file.length);
    byte[] changed = file.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed = Arrays.copyOf(file, at);
      case 2 -> Arrays.fill(changed, at, Math.min(file.length, at + 4), (byte) 0xff);
      default -> Arrays.fill(changed, at, Math.min(file.length, at + 8), (byte) 0);
    }
    return changed;
  }
}
