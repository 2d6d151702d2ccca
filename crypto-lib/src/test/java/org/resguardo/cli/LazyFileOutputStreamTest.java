package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyFileOutputStreamTest {
  @TempDir private Path folder;

  @Test
  void write_makesAFileThatOnlyItsOwnerReads() throws IOException {
    Path file = folder.resolve("new");

    write(file);

    assertThat(permissionsOf(file)).isEqualTo("rw-------");
  }

  @Test
  void write_takesAwayTheWiderPermissionsOfAFileThatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("old"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    write(file);

    assertThat(permissionsOf(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("secret");
  }

  @Test
  void write_keepsEveryByteWhateverTheLengths() throws IOException {
    Path file = folder.resolve("long");
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);

    try (OutputStream out = new LazyFileOutputStream(file)) {
      out.write(bytes, 0, 32_767);
      out.write(bytes[32_767]);
      out.write(bytes, 32_768, 100);
      out.write(bytes, 32_868, bytes.length - 32_868);
    }

    assertThat(file).hasBinaryContent(bytes);
  }

  private static void write(Path file) throws IOException {
    try (OutputStream out = new LazyFileOutputStream(file)) {
      out.write("secret".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String permissionsOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
