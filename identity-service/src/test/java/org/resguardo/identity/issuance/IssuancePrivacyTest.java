package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.deploy.stack.LocalRealm;
import org.resguardo.identity.backbone.Backbone;
import org.resguardo.identity.backbone.LogLines;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.primitive.Bytes;

/// What issuing leaves: nothing that a token could be recognised by.
@QuarkusTest
class IssuancePrivacyTest {
  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'public'";
  private static final int REQUESTS = 5;
  private static final int HEADER_BYTES = 3;
  private static final int WINDOW = 24;

  private final List<Bytes> seen = new ArrayList<>();
  private LogLines lines;

  @BeforeEach
  void listen() throws SQLException {
    Partner.forgetCounts();
    lines = LogLines.listen();
  }

  @AfterEach
  void stopListening() {
    lines.close();
  }

  @Test
  void blindedMessagesAndSignatures_areInNoTableNoFileAndNoLogLine() throws Exception {
    issue(REQUESTS);
    assertThat(Partner.problem(malformed())).isEqualTo("422 token-request-refused");

    String rows = String.join("\n", rows());
    String text = rows + lines.text();
    List<String> files = filesOfTheDatabase();

    assertThat(rows).contains(Partner.id().digest());
    assertThat(files).anyMatch(file -> file.contains(Partner.id().digest()));
    assertThat(text).doesNotContain(Partner.subject()).doesNotContain(LocalRealm.PARTNER_CLIENT_ID);
    assertThat(lines.text()).doesNotContain(Partner.id().digest());
    for (Bytes value : seen) {
      assertThat(text)
          .doesNotContain(value.toHex())
          .doesNotContain(value.toBase64().substring(0, 2 * WINDOW / 3));
      String raw = latin1(value.toArray());
      assertThat(files).noneMatch(file -> file.contains(raw));
    }
  }

  @Test
  void requests_leaveNoRowOfTheirOwn() throws Exception {
    issue(1);
    List<String> before = counts();

    issue(REQUESTS);

    assertThat(counts()).isEqualTo(before);
    assertThat(Partner.counts(Partner.id(), Partner.today())).containsExactly("6");
  }

  /// Has tokens signed, and remembers pieces of what went over the wire.
  private void issue(int tokens) {
    for (int i = 0; i < tokens; i++) {
      byte[] request = Partner.request();
      HttpResponse<byte[]> response = Partner.send(request);
      assertThat(response.statusCode()).isEqualTo(200);
      seen.add(Bytes.of(request).slice(HEADER_BYTES, HEADER_BYTES + WINDOW));
      seen.add(Bytes.of(response.body()).slice(0, WINDOW));
    }
  }

  private byte[] malformed() {
    byte[] request = Partner.request();
    seen.add(Bytes.of(request).slice(HEADER_BYTES, HEADER_BYTES + WINDOW));
    request[1] = 0;
    return request;
  }

  private static List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : Rows.query(TABLES)) {
      rows.addAll(Rows.query("select t::text from " + table + " t"));
    }
    return rows;
  }

  private static List<String> counts() throws SQLException {
    List<String> counts = new ArrayList<>();
    for (String table : Rows.query(TABLES)) {
      counts.add(table + " " + Rows.query("select count(*) from " + table).getFirst());
    }
    return counts;
  }

  /// Tables, write-ahead log, temporary files and server log, as they are on the disk.
  private static List<String> filesOfTheDatabase() throws IOException {
    List<String> contents = new ArrayList<>();
    Path directory = Backbone.postgres().dataDirectory();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.add(content(file));
      }
    }
    contents.add(content(directory.resolve("../../log/postgres.log").normalize()));
    return contents;
  }

  private static String content(Path file) throws IOException {
    try {
      return latin1(Files.readAllBytes(file));
    } catch (NoSuchFileException gone) {
      return ""; // PostgreSQL recycles files
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
