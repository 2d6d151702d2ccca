package org.resguardo.deploy.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakScannerTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Canary CANARY = Canary.random("Cookie", RANDOM);
  private static final LeakScanner SCANNER =
      new LeakScanner(List.of(CANARY, Canary.random("another", RANDOM)));

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void canaryInAnyCharset_isFound(String charset) {
    assertFound(("x=" + CANARY.text() + ";").getBytes(Charset.forName(charset)));
  }

  @Test
  void canaryInUpperCase_isFound() {
    assertFound(CANARY.text().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void canaryInBase64_isFoundAtEachAlignment(int before) {
    byte[] text = ("x".repeat(before) + CANARY.text() + "; more").getBytes(StandardCharsets.UTF_8);

    assertFound(Base64.getEncoder().encode(text));
    assertFound(Base64.getUrlEncoder().withoutPadding().encode(text));
    assertFound(Base64.getEncoder().encodeToString(text).getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void canaryInHex_isFound() {
    byte[] text = CANARY.text().getBytes(StandardCharsets.UTF_8);

    assertFound(("\\x00" + HexFormat.of().formatHex(text)).getBytes(StandardCharsets.UTF_8));
    assertFound(HexFormat.of().withUpperCase().formatHex(text).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void canaryUrlEncoded_isFound() {
    String encoded =
        HexFormat.of().withPrefix("%").formatHex(CANARY.text().getBytes(StandardCharsets.UTF_8));

    assertFound(encoded.getBytes(StandardCharsets.UTF_8));
    assertFound(encoded.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    assertFound(
        URLEncoder.encode("a b=" + CANARY.text(), StandardCharsets.UTF_8)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void canaryInJsonEscapes_isFound() {
    StringBuilder json = new StringBuilder();
    CANARY.text().chars().forEach(letter -> json.append("\\u%04x".formatted(letter)));

    assertFound(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void canaryCompressed_isFound(Compression compression) throws IOException {
    byte[] compressed = compression.apply(around(300));

    assertThat(new String(compressed, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY.text());
    assertFound(compressed);
    assertFound(concat("log line\n".getBytes(StandardCharsets.UTF_8), compressed, new byte[100]));
  }

  @Test
  void canaryCompressedTwice_isFound() throws IOException {
    assertFound(Compression.GZIP.apply(Compression.ZLIB.apply(around(300))));
  }

  @Test
  void canaryInATruncatedStream_isFound() throws IOException {
    byte[] compressed = Compression.GZIP.apply(around(5000));

    assertFound(Arrays.copyOf(compressed, compressed.length - 20));
  }

  static List<Integer> phases() {
    return List.of(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @ParameterizedTest
  @MethodSource("phases")
  void canaryCutByPglz_isFound(int phase) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    byte[] text =
        ("abcdefgh".substring(phase) + CANARY.text() + "xyzxyz").getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < text.length; at += 8) {
      page.write(0);
      page.write(text, at, Math.min(8, text.length - at));
    }

    assertFound(page.toByteArray());
  }

  @Test
  void canaryAcrossTwoPieces_isFoundOnceAtItsPlace() throws IOException {
    long offset = (32L << 20) - 5;
    Path file = directory.resolve("large");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[(int) offset]);
      out.write(CANARY.text().getBytes(StandardCharsets.UTF_8));
      out.write(new byte[1000]);
    }

    assertThat(SCANNER.scanFile(file))
        .contains(new Finding("Cookie", "ascii", file.toString(), offset));
  }

  @Test
  void tree_isSearchedWithItsNames() throws IOException {
    Files.createDirectories(directory.resolve("a/b"));
    Files.writeString(directory.resolve("a/b/log"), "peer " + CANARY.text());
    Files.writeString(directory.resolve("a/" + CANARY.text()), "nothing");

    assertThat(SCANNER.scanTree(directory))
        .extracting(Finding::where)
        .anyMatch(where -> where.endsWith("a/b/log"))
        .anyMatch(where -> where.startsWith("the name "));
  }

  @Test
  void address_isFoundAsText() {
    LeakScanner scanner = new LeakScanner(List.of(new Canary("peer", "127.0.0.77")));

    assertThat(scanner.scan("log", "connection from 127.0.0.77:4711")).hasSize(1);
    assertThat(scanner.scan("log", "connection from 127.0.0.7")).isEmpty();
    assertThat(scanner.scan("page", "12\0" + "7.0.0.77")).hasSize(1);
    assertThat(scanner.scan("page", "\0" + "127.0.0.1 and others")).isEmpty();
  }

  @Test
  void whatHoldsNoCanary_hasNoFinding() {
    byte[] noise = new byte[4 << 20];
    RANDOM.nextBytes(noise);

    assertThat(SCANNER.scan("noise", noise)).isEmpty();
  }

  private static void assertFound(byte[] bytes) {
    assertThat(SCANNER.scan("here", bytes))
        .isNotEmpty()
        .allMatch(finding -> finding.place().equals("Cookie"));
  }

  private static byte[] around(int repeated) {
    return ("header ".repeat(repeated) + CANARY.text() + " header".repeat(repeated))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  enum Compression {
    GZIP,
    ZLIB,
    ZIP;

    byte[] apply(byte[] text) throws IOException {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (OutputStream out = into(compressed)) {
        out.write(text);
      }
      return compressed.toByteArray();
    }

    private OutputStream into(ByteArrayOutputStream compressed) throws IOException {
      return switch (this) {
        case GZIP -> new GZIPOutputStream(compressed);
        case ZLIB -> new DeflaterOutputStream(compressed);
        case ZIP -> {
          ZipOutputStream zip = new ZipOutputStream(compressed);
          zip.putNextEntry(new ZipEntry("name"));
          yield zip;
        }
      };
    }
  }
}
