package org.resguardo.scrub.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the system copies from file to file is what would have been written, in its place.
class CleanOutputTest {
  private static final int FILE_BYTES = 300_000;

  @TempDir private Path folder;

  @Test
  void copy_toAFileIsWhatItIsInMemory() throws IOException {
    Path original = original();
    Path clean = folder.resolve("clean");
    ByteArrayOutputStream inMemory = new ByteArrayOutputStream();

    try (OutputStream file = new FileOutputStream(clean.toFile())) {
      assertThat(ranges(original, file)).isEqualTo(ranges(original, inMemory));
    }

    assertThat(Files.readAllBytes(clean)).isEqualTo(inMemory.toByteArray());
  }

  @Test
  void copy_refusesWhatAFileThatBecameShorterNoLongerHas() throws IOException {
    Path original = original();
    try (Source in = Source.open(original);
        OutputStream file = new FileOutputStream(folder.resolve("clean").toFile())) {
      Files.write(original, new byte[100_000]);

      assertThatThrownBy(() -> in.copy(1, FILE_BYTES - 1, new CleanOutput(file)))
          .isInstanceOf(EOFException.class);
    }
  }

  private static long ranges(Path original, OutputStream out) throws IOException {
    CleanOutput clean = new CleanOutput(out);
    try (Source in = Source.open(original)) {
      clean.write(1);
      in.copy(200_000, 100_000, clean);
      clean.write(new byte[] {2, 3, 4}, 1, 2);
      in.copy(0, FILE_BYTES, clean);
      in.copy(5, 0, clean);
      clean.write(5);
      clean.flush();
    }
    return clean.size();
  }

  private Path original() throws IOException {
    byte[] bytes = new byte[FILE_BYTES];
    new Random(3).nextBytes(bytes);
    return Files.write(folder.resolve("original"), bytes);
  }
}
