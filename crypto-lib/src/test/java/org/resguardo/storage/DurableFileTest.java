package org.resguardo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.primitive.Bytes;

class DurableFileTest {
  private static final int MAX_BYTES = 100;

  @TempDir private Path folder;

  @Test
  void read_findsNothingBeforeTheFirstWrite() throws IOException {
    assertThat(file().read(MAX_BYTES)).isEmpty();
  }

  @Test
  void replace_leavesTheNewContentAndNothingBeside() throws IOException {
    file().replace(Bytes.utf8("old, and longer"));
    file().replace(Bytes.utf8("new"));

    assertThat(file().read(MAX_BYTES)).contains(Bytes.utf8("new"));
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void replace_goesOnAfterAWriteThatACrashCutOff() throws IOException {
    file().replace(Bytes.utf8("old"));
    Files.writeString(folder.resolve("file.new"), "half of a long conten");

    assertThat(file().read(MAX_BYTES)).contains(Bytes.utf8("old"));
    file().replace(Bytes.utf8("new"));
    assertThat(file().read(MAX_BYTES)).contains(Bytes.utf8("new"));
  }

  @Test
  void replace_makesAFileThatOnlyItsOwnerReads() throws IOException {
    file().replace(Bytes.utf8("new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("file"))))
        .isEqualTo("rw-------");
  }

  @Test
  void read_refusesAFileThatIsTooLong() throws IOException {
    Files.write(folder.resolve("file"), new byte[MAX_BYTES + 1]);

    assertThatThrownBy(() -> file().read(MAX_BYTES)).isInstanceOf(IOException.class);
  }

  private DurableFile file() {
    return new DurableFile(folder.resolve("file"));
  }
}
