package org.resguardo.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.primitive.Bytes;

/// Other ZIP programs read what we write, and we read what they write when they keep to the spec.
class BundleInteropTest {
  private static final Bundle BUNDLE =
      new Bundle(
          DocumentKind.REPORT,
          Bytes.utf8("{\"a\":1}"),
          List.of(new Attachment("jpg", Bytes.utf8("picture"))));

  @TempDir private Path folder;

  @Test
  void encode_isReadByTheJdk() throws Exception {
    List<String> read = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BUNDLE.encode()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        int length = zip.readAllBytes().length;
        read.add(entry.getName() + " " + length + " " + entry.getTimeLocal());
      }
    }

    assertThat(read)
        .containsExactly(
            "report.json 7 1980-01-01T00:00",
            "attachments/01.jpg 7 1980-01-01T00:00",
            "padding 3760 1980-01-01T00:00");
  }

  @Test
  void encode_isReadByInfoZip() throws Exception {
    assumeThat(Path.of("/usr/bin/unzip")).as("unzip is not installed").exists();
    Path file = Files.write(folder.resolve("bundle.zip"), BUNDLE.encode());

    assertThat(run("/usr/bin/unzip", "-t", file.toString())).contains("No errors detected");
  }

  /// The JDK's own ZIP writer adds an extra field to this very date, so Python plays the other
  /// side.
  @Test
  void decode_readsABundleWrittenByPython() throws Exception {
    assumeThat(Path.of("/usr/bin/python3")).as("python3 is not installed").exists();
    String script =
        """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_STORED) as bundle:
            for name, content in (("report.json", b'{"a":1}'),
                                  ("attachments/01.jpg", b"picture"),
                                  ("padding", bytes(3760))):
                bundle.writestr(zipfile.ZipInfo(name), content)
        """;
    Path file = folder.resolve("python.zip");

    run("/usr/bin/python3", "-c", script, file.toString());

    assertThat(Bundle.decode(Files.readAllBytes(file))).isEqualTo(BUNDLE);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
