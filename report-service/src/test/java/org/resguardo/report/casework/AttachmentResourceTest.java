package org.resguardo.report.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class AttachmentResourceTest extends ServiceTest {
  private static final int CHUNK_BYTES = 262_208;
  private static final byte[] HEADER = "header\n".getBytes(StandardCharsets.US_ASCII);

  @TestHTTPResource private URI service;

  @AfterEach
  void mend() {
    testbed.execute("grant insert on access_outbox to " + testbed.runtimeRoleName());
  }

  @Test
  void report_listsItsAttachments() {
    String id = reportWith(3);
    add(id, 2, 1);

    Response report = as("reviewer-puente").get("/v1/reports/" + id);

    assertThat(report.jsonPath().getList("attachments"))
        .isEqualTo(List.of(Map.of("number", 1, "chunks", 3), Map.of("number", 2, "chunks", 1)));
  }

  @Test
  void attachment_isHeaderAndChunksInTheirOrder() {
    String id = reportWith(12);

    Response response = as("reviewer-puente").get(path(id, 1));

    assertThat(response.statusCode()).isEqualTo(200);
    byte[] file = response.asByteArray();
    assertThat(file).hasSize(HEADER.length + 16 + 12 * CHUNK_BYTES).startsWith(HEADER);
    for (int i = 0; i < 12; i++) {
      int start = HEADER.length + (i == 0 ? 0 : 16 + i * CHUNK_BYTES);
      assertThat(file[start]).isEqualTo((byte) i);
      assertThat(file[start + CHUNK_BYTES - 1]).isEqualTo((byte) i);
    }
  }

  @Test
  void attachment_tellsTheBrowserToSaveItAndRunNothing() {
    Response response = as("reviewer-puente").get(path(reportWith(1), 1));

    assertThat(response.contentType()).isEqualTo("application/octet-stream");
    assertThat(response.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attachment.age\"");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void attachment_leavesAnEntryEachTimeItIsAskedFor() {
    String path = path(reportWith(1), 1);
    testbed.accessLog().answer(503);
    long before = entries();

    as("reviewer-puente").get(path);
    as("reviewer-puente").head(path);
    as("reviewer-puente").header("Range", "bytes=0-99").get(path);

    assertThat(entries()).isEqualTo(before + 3);
    awaitDeliveries();
  }

  @Test
  void attachment_isNotHandedOutWhenTheEntryIsRefused() {
    String id = reportWith(1);
    testbed.execute("revoke insert on access_outbox from " + testbed.runtimeRoleName());

    assertProblem(as("reviewer-puente").get(path(id, 1)), 500, "access-not-recorded");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 9, -1, Integer.MAX_VALUE})
  void attachment_thatThereIsNotIsAnsweredLikeOneOfAnUnknownReport(int number) {
    String id = reportWith(1);

    Response missing = as("reviewer-puente").get(path(id, number));
    Response unknown = as("reviewer-puente").get(path(UUID.randomUUID().toString(), 1));

    assertProblem(missing, 404, "report-not-found");
    assertThat(missing.asByteArray()).isEqualTo(unknown.asByteArray());
    assertThat(missing.headers()).hasToString(unknown.headers().toString());
  }

  @Test
  void attachment_ofAForeignReportIsAnsweredLikeOneOfAnUnknownReport() {
    String id = reportWith(1);

    Response foreign = as("reviewer-casa").get(path(id, 1));
    Response unknown = as("reviewer-casa").get(path(UUID.randomUUID().toString(), 1));

    assertProblem(foreign, 404, "report-not-found");
    assertThat(foreign.asByteArray()).isEqualTo(unknown.asByteArray());
    assertThat(foreign.headers()).hasToString(unknown.headers().toString());
  }

  @Test
  void attachment_endsTooEarlyForEverybodyToSeeWhenAChunkIsGone() throws IOException {
    String id = reportWith(3);
    testbed.execute("delete from report_chunk where index = 2 and report_id = '" + id + "'");
    HttpURLConnection connection =
        (HttpURLConnection) service.resolve(path(id, 1)).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + testbed.token("reviewer-puente"));

    try (InputStream body = connection.getInputStream()) {
      assertThatIOException().isThrownBy(body::readAllBytes);
    }
  }

  private static String path(String id, int number) {
    return "/v1/reports/" + id + "/attachments/" + number;
  }

  private long entries() {
    return testbed.query("select id from access_outbox where action = 'opened'").size();
  }

  private String reportWith(int chunks) {
    String id = newReport("org-puente");
    add(id, 1, chunks);
    return id;
  }

  private void add(String id, int number, int chunks) {
    testbed.execute(
        "insert into report_attachment (report_id, number, header, chunks, sha256) values ('%s', %d, '%s', %d, sha256('x'))"
            .formatted(id, number, new String(HEADER, StandardCharsets.US_ASCII), chunks));
    testbed.execute(
        """
        insert into report_chunk (report_id, number, index, bytes)
        select '%s', %d, i, decode(repeat(lpad(to_hex(i), 2, '0'), %d + case i when 0 then 16 else 0 end), 'hex')
        from generate_series(0, %d) as i order by i desc
        """
            .formatted(id, number, CHUNK_BYTES, chunks - 1));
  }
}
