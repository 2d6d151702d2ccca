package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command leaves on the disk and on the screen.
class ScrubCommandTest {
  private static final String MARK = "MARK-maria";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path input;

  @BeforeEach
  void makeAFolder() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
  }

  @Test
  void scrub_printsKindsAndCountsOnly() throws Exception {
    Path clean = folder.resolve("clean");

    assertThat(scrub(pdf("a"), "-o", clean.toString())).as(err::toString).isZero();

    assertThat(said(out)).isEqualTo("removed: device 1, person 1, history 1\n");
    assertThat(said(err)).isEmpty();
    assertThat(Files.readString(clean, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF")
        .doesNotContain("MARK");
    assertOnly(folder, "clean", "in");
  }

  @Test
  void scrub_printsInSpanish() throws Exception {
    scrub(pdf("a"), "--lang", "es", "-o", folder.resolve("clean").toString());

    assertThat(said(out)).isEqualTo("quitado: aparato 1, persona 1, historial 1\n");
  }

  @Test
  void scrub_printsJson() throws Exception {
    Path clean = folder.resolve("clean");

    scrub(pdf("a"), "--json", "-o", clean.toString());

    byte[] bytes = Files.readAllBytes(clean);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(said(out))
        .isEqualTo(
            "{\"type\":\"pdf\",\"removed\":{\"device\":1,\"person\":1,\"history\":1},\"size\":"
                + bytes.length
                + ",\"sha256\":\""
                + HexFormat.of().formatHex(hash)
                + "\"}\n");
  }

  @Test
  void scrub_writesForItsOwnerOnlyAlsoOverAnotherFile() throws Exception {
    Path clean = Files.writeString(folder.resolve("clean"), "before");
    Files.setPosixFilePermissions(clean, PosixFilePermissions.fromString("rw-rw-r--"));

    scrub(pdf("a"), "-o", clean.toString());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(clean)))
        .isEqualTo("rw-------");
  }

  @Test
  void scrub_namesAFileByNumberInAFolder() throws Exception {
    Path clean = Files.createDirectory(folder.resolve("clean"));

    assertThat(scrub(pdf("a"), "-o", clean.toString())).isZero();

    assertOnly(clean, "01.pdf");
  }

  @Test
  void scrub_doesNotReplaceAFileInAFolder() throws Exception {
    Path clean = Files.createDirectory(folder.resolve("clean"));
    Path before = Files.writeString(clean.resolve("01.pdf"), "before");

    assertThat(scrub(pdf("a"), "-o", clean.toString())).isEqualTo(1);

    assertThat(before).hasContent("before");
    assertOnly(clean, "01.pdf");
  }

  @Test
  void scrub_refusesAnUnknownTypeAndLeavesNothing() throws Exception {
    Path unknown = Files.write(input.resolve(MARK), new byte[] {0, 1, 2, 3});

    assertThat(scrub(unknown, "-o", folder.resolve("clean").toString())).isEqualTo(1);

    assertThat(said(err))
        .isEqualTo(
            """
            resguardo: error: not cleaned: a type of file that is not known
            resguardo: hint: save it as JPEG, MP4, PDF or plain text
            """);
    assertOnly(folder, "in");
  }

  @Test
  void scrub_refusesAPdfBehindSomethingElse() throws Exception {
    byte[] pdf = Files.readAllBytes(pdf("a"));
    byte[] behind = new byte[pdf.length + 8];
    System.arraycopy(pdf, 0, behind, 8, pdf.length);

    assertThat(
            scrub(
                Files.write(input.resolve("b"), behind), "-o", folder.resolve("clean").toString()))
        .isEqualTo(1);
    assertThat(said(err)).contains("a type of file that is not known");
  }

  @Test
  void scrub_leavesNothingOfADamagedFileAndKeepsWhatWasThere() throws Exception {
    byte[] pdf = Files.readAllBytes(pdf("a"));
    Path damaged = Files.write(input.resolve("b"), Arrays.copyOf(pdf, 60));
    Path clean = Files.writeString(folder.resolve("clean"), "before");

    assertThat(scrub(damaged, "-o", clean.toString())).isEqualTo(1);

    assertThat(said(err)).startsWith("resguardo: error: not cleaned: damaged");
    assertThat(clean).hasContent("before");
    assertOnly(folder, "clean", "in");
  }

  @Test
  void scrub_refusesToWriteOverItsInput() throws Exception {
    Path pdf = pdf("a");
    byte[] before = Files.readAllBytes(pdf);

    assertThat(scrub(pdf, "-o", pdf.toString())).isEqualTo(1);
    assertThat(scrub(pdf, "-o", input.resolve("../in/a").toString())).isEqualTo(1);

    assertThat(pdf).hasBinaryContent(before);
  }

  @Test
  void scrub_tellsWhatIsMissing() {
    assertThat(scrub(input.resolve("none"), "-o", folder.resolve("clean").toString())).isEqualTo(1);
    assertThat(scrub(input)).isEqualTo(2);

    assertThat(said(err)).contains("no such file: ").contains("missing required option: '-o=OUT'");
  }

  /// In a process of its own: PDFBox may have been used before within this one.
  @Test
  void scrub_saysNothingButItsOwnLines() throws Exception {
    byte[] pdf = Files.readAllBytes(pdf("a"));
    Path damaged = Files.write(input.resolve("b"), Arrays.copyOf(pdf, pdf.length / 2));
    Process scrub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Resguardo.class.getName(),
                "scrub",
                "-o",
                folder.resolve("clean").toString(),
                damaged.toString())
            .redirectErrorStream(true)
            .start();

    String said = new String(scrub.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(scrub.waitFor()).as(said).isZero(); // PDFBox repairs it, and would tell how
    assertThat(said).startsWith("removed: ").hasLineCount(1);
  }

  @Test
  void folder_isNumberedInOrderWithoutItsNames() throws Exception {
    Files.createDirectory(input.resolve(MARK));
    pdf("b");
    pdf("a");
    pdf(MARK + "/c");
    Path clean = folder.resolve("clean");

    assertThat(scrub(input, "-o", clean.toString())).as(err::toString).isZero();

    assertOnly(clean, "01.pdf", "02.pdf", "03.pdf");
    assertThat(said(out))
        .isEqualTo(
            """
            01.pdf: removed: device 1, person 1, history 1
            02.pdf: removed: device 1, person 1, history 1
            03.pdf: removed: device 1, person 1, history 1
            """);
    assertThat(said(err)).contains("resguardo: 3 of 3 files done\n").doesNotContain("MARK");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(clean)))
        .isEqualTo("rwx------");
  }

  @Test
  void folder_tellsOfWhatItRefusesAndGoesOn() throws Exception {
    pdf("c");
    Files.writeString(input.resolve("a"), "\0\1\2");
    Files.createSymbolicLink(input.resolve("b"), input.resolve("c"));
    Path clean = folder.resolve("clean");

    assertThat(scrub(input, "--json", "-o", clean.toString())).isEqualTo(1);

    assertOnly(clean, "01.pdf");
    assertThat(said(out)).startsWith("{\"name\":\"01.pdf\",\"type\":\"pdf\",").hasLineCount(1);
    assertThat(said(err))
        .contains("resguardo: error: not cleaned: a: a type of file that is not known\n")
        .contains("resguardo: error: not cleaned: b: a link, or not a file\n")
        .endsWith("resguardo: 2 of 3 files not cleaned\n");
  }

  @Test
  void folder_doesNotFollowLinksOutOfIt() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.copy(pdf("a"), outside.resolve("secret"));
    Files.createSymbolicLink(input.resolve("link"), outside);
    Path clean = folder.resolve("clean");

    assertThat(scrub(input, "-o", clean.toString())).isEqualTo(1);

    assertOnly(clean, "01.pdf");
  }

  @Test
  void folder_isRefusedWhereItWouldMix() throws Exception {
    pdf("a");
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("01.pdf"), "before");

    assertThat(scrub(input, "-o", full.toString())).isEqualTo(1);
    assertThat(scrub(input, "-o", input.resolve("clean").toString())).isEqualTo(1);
    assertThat(scrub(input, "-o", input.toString())).isEqualTo(1);
    assertThat(scrub(input, "-o", full.resolve("01.pdf").toString())).isEqualTo(1);

    assertOnly(full, "01.pdf");
    assertOnly(input, "a");
  }

  private Path pdf(String name) throws IOException {
    Path file = input.resolve(name);
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(50, 50)));
      document.getDocumentInformation().setAuthor(MARK);
      document.getDocumentInformation().setProducer(MARK);
      document.save(file.toFile());
    }
    return file;
  }

  private int scrub(Path in, String... more) {
    Stream<String> words = Stream.concat(Stream.of("scrub", in.toString()), Arrays.stream(more));
    return Resguardo.run(InputStream.nullInputStream(), out, err, words.toArray(String[]::new));
  }

  private static void assertOnly(Path folder, String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> found = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(found).containsExactly(names);
    }
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
