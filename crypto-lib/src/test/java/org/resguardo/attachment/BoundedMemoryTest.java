package org.resguardo.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedMemoryTest {
  @TempDir private Path folder;

  @Test
  void sealAndOpen_needAFractionOfTheFile() throws Exception {
    Path file = folder.resolve("film.mp4");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < ChunkCount.MAX_A_SUBMISSION; i++) {
        out.write(SealedFiles.content(ChunkCount.CHUNK_BYTES).toArray());
      }
    }
    Path opened = folder.resolve("opened");

    Process process = smallHeap(file, opened);

    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(Files.mismatch(file, opened)).isEqualTo(-1);
  }

  private Process smallHeap(Path file, Path opened) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx24m",
            "-cp",
            System.getProperty("java.class.path"),
            SmallHeap.class.getName(),
            file.toString(),
            opened.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("err").toFile())
        .start();
  }
}
