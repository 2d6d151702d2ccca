package org.resguardo.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.ManualRelease;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

/// What a batch looks like before it is rewritten, and that rewriting changes nothing but places.
@QuarkusTest
@TestProfile(ManualRelease.class)
class MixTest extends ServiceTest {
  private static final String WEEK = "2026-W39";
  private static final int BATCH = 200;

  /// Of 200 rows in random order, the share of pairs in order has a standard error of 0.024.
  private static final double BOUND = 4 * 0.024;

  @Inject ReleaseTask task;

  @BeforeEach
  void releaseWhatIsLeft() {
    release();
  }

  @Test
  void batch_isOfOneTransactionAndInNoOrderEvenBeforeItIsRewritten() throws SQLException {
    List<String> arrived = new ArrayList<>();
    try (RestingRows resting = new RestingRows(testbed, new Random())) {
      for (int i = 0; i < BATCH; i++) {
        arrived.add(resting.put(WEEK, 4128).toHex());
      }
    }
    assertThat(inOrder(arrived, "intake", "encode(digest, 'hex')")).isEqualTo(1);
    release();

    String ofReport = "encode(m.id_hash, 'hex')";
    String reports = "report t join mailbox m on m.report_id = t.id";
    assertThat(inOrder(arrived, reports, ofReport)).isCloseTo(0.5, within(BOUND));
    for (List<String> others :
        List.of(
            placed("mailbox t", "encode(t.id_hash, 'hex')"),
            placed("commitment t", "encode(t.digest, 'hex')"))) {
      assertThat(inOrder(others.stream().filter(arrived::contains).toList(), reports, ofReport))
          .isCloseTo(0.5, within(BOUND));
    }
    for (String table : List.of("report", "mailbox t join report r on r.id = t.report_id")) {
      assertThat(
              testbed.query(
                  "select distinct %s from %s where week = '%s'"
                      .formatted(
                          table.startsWith("m") ? "t.xmin::text" : "xmin::text", table, WEEK)))
          .hasSize(1);
    }
  }

  @Test
  void rewriting_changesPlacesAndOutOfLineValuesAndNothingElse() {
    submit(SampleSubmission.of(testbed, 16, "org-casa", "org-puente"));
    release();
    String everything =
        "select md5(r::text) from report r union all select md5(m::text) from mailbox m"
            + " union all select md5(c::text) from commitment c"
            + " union all select md5(o::text) from report_organisation o"
            + " union all select md5(a::text) from report_attachment a"
            + " union all select md5(c::text) from report_chunk c"
            + " union all select md5(x::text) from access_outbox x where action = 'acknowledged'"
            + " order by 1";
    List<String> before = testbed.query(everything);
    List<String> values = outOfLineValues();
    assertThat(values).isNotEmpty();

    mix();

    assertThat(testbed.query(everything)).isEqualTo(before);
    assertThat(outOfLineValues()).hasSameSizeAs(values).doesNotContainAnyElementsOf(values);
  }

  @Test
  void rewriting_keepsNotesAndMakesNoChangeOfAReportFail() throws Exception {
    submit(SampleSubmission.to(testbed, "org-casa"));
    release();
    String id = newest();
    String token = testbed.token("reviewer-casa");

    Response moved =
        duringARewriting(
            () ->
                with(token)
                    .header("If-Match", "\"1\"")
                    .contentType("application/json")
                    .body("{\"to\":\"in_review\"}")
                    .post("/v1/reports/" + id + "/transitions"));

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(testbed.query("select state from report where id = '" + id + "'"))
        .containsExactly("in_review");
  }

  @Test
  void readers_areNotHeldUpByARewriting() throws Exception {
    submit(SampleSubmission.to(testbed, "org-casa"));
    release();
    String id = newest();
    String token = testbed.token("reviewer-casa");

    try (Connection holder = testbed.superuser();
        Statement statement = holder.createStatement()) {
      CompletableFuture<?> rewriting = rewriteUntilHeldBy(holder, statement);

      for (String path : List.of("/v1/reports/" + id, "/v1/reports")) {
        eventually(() -> with(token).get(path).statusCode() == 200);
      }
      assertThat(rewriting).isNotDone();
      holder.rollback();
      rewriting.join();
    }
  }

  private Response duringARewriting(Supplier<Response> request) throws Exception {
    try (Connection holder = testbed.superuser();
        Statement statement = holder.createStatement()) {
      CompletableFuture<?> rewriting = rewriteUntilHeldBy(holder, statement);
      CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request);
      eventually(() -> waitingFor("report") > 0);
      holder.rollback();
      rewriting.join();
      return answer.join();
    }
  }

  /// Rewrites reports and then waits, its transaction open, for the commitments.
  private CompletableFuture<?> rewriteUntilHeldBy(Connection holder, Statement statement)
      throws SQLException {
    holder.setAutoCommit(false);
    statement.execute("lock table commitment in share mode");
    testbed.execute("update release_clock set mixed = 0");
    CompletableFuture<?> rewriting = task.run().toCompletableFuture();
    eventually(() -> waitingFor("commitment") > 0);
    return rewriting;
  }

  private long waitingFor(String table) {
    return testbed
        .query(
            "select 1 from pg_locks where not granted and relation = '%s'::regclass"
                .formatted(table))
        .size();
  }

  private String newest() {
    return testbed
        .query("select id from report order by xmin::text::bigint desc limit 1")
        .getFirst();
  }

  private List<String> outOfLineValues() {
    return testbed.query(
        """
        select v from report r, unnest(array[
          pg_column_toast_chunk_id(r.testimony_header)::text,
          pg_column_toast_chunk_id(r.testimony_payload)::text,
          pg_column_toast_chunk_id(r.contact_header)::text,
          pg_column_toast_chunk_id(r.contact_payload)::text]) v
        where v is not null and r.week = to_char(now() at time zone 'UTC', 'IYYY-"W"IW')
        """);
  }

  private List<String> placed(String tables, String key) {
    return testbed.query("select %s from %s order by t.ctid".formatted(key, tables));
  }

  /// Of all pairs of `first`, the share that stands in the same order in the tables.
  private double inOrder(List<String> first, String tables, String key) {
    List<String> second = tables.equals("intake") ? placed("intake t", key) : placed(tables, key);
    List<String> common = first.stream().filter(second::contains).toList();
    int[] places = common.stream().mapToInt(second::indexOf).toArray();
    long pairs = 0;
    long inOrder = 0;
    for (int i = 0; i < places.length; i++) {
      for (int j = i + 1; j < places.length; j++) {
        pairs++;
        inOrder += places[i] < places[j] ? 1 : 0;
      }
    }
    return inOrder / (double) pairs;
  }

  private void release() {
    testbed.execute(
        "update release_clock set released = 0, mixed = floor(extract(epoch from now()))");
    task.run().toCompletableFuture().join();
  }

  private void mix() {
    testbed.execute("update release_clock set mixed = 0");
    task.run().toCompletableFuture().join();
  }
}
