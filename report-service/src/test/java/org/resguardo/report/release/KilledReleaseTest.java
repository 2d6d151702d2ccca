package org.resguardo.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.ManualRelease;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.submission.IsoWeek;

/// Instances that release at once, and one that is ended in the middle: nothing doubled or lost.
@QuarkusTest
@TestProfile(ManualRelease.class)
class KilledReleaseTest extends ServiceTest {
  // Acknowledgements of a week that is over would be on their way to the access log.
  private final String week = IsoWeek.of(Instant.now()).toString();
  private static final int SMALL = 4128;

  @Inject ReleaseTask task;
  @Inject Releaser releaser;
  @Inject Mixer mixer;
  @Inject Clearing clearing;
  @Inject ReleaseProgress progress;

  @Inject
  @ReactiveDataSource(ReleasePool.NAME)
  Pool pool;

  private final Set<String> submitted = new TreeSet<>();

  @BeforeEach
  void submit() throws SQLException {
    endPeriods();
    run(task);
    try (RestingRows resting = new RestingRows(testbed, new Random())) {
      for (int i = 0; i < 60; i++) {
        Bytes hash = resting.put(week, SMALL);
        submitted.add(hash.toHex());
        if (i % 10 == 0) {
          resting.attach(hash);
        }
      }
    }
  }

  @AfterEach
  void releaseWhatIsLeft() {
    endPeriods();
    run(task);
  }

  @Test
  void instancesReleasingAtOnce_releaseEachSubmissionOnce() {
    List<ReleaseTask> instances = IntStream.range(0, 6).mapToObj(_ -> instance()).toList();
    endPeriods();

    CompletableFuture<?>[] runs =
        instances.stream()
            .map(instance -> instance.run().toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(runs).join();

    assertEverythingReleasedOnce();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report",
        "report_organisation",
        "report_attachment",
        "report_chunk",
        "mailbox",
        "commitment",
        "access_outbox"
      })
  void connectionEndedInTheMiddleOfARelease_losesNothing(String table) throws SQLException {
    endPeriods();

    CompletableFuture<?> cut = endWhenItWaitsFor(table);

    assertThat(testbed.query("select id from intake where is_sealed")).hasSize(submitted.size());
    assertThat(released()).isEmpty();
    cut.join();
    run(task);
    assertEverythingReleasedOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report_chunk", "report", "mailbox", "commitment"})
  void connectionEndedInTheMiddleOfARewriting_losesNothing(String table) throws SQLException {
    testbed.execute(
        "update release_clock set released = 0, mixed = floor(extract(epoch from now()))");
    run(task);
    List<String> before = places();
    testbed.execute("update release_clock set mixed = 0");

    CompletableFuture<?> cut = endWhenItWaitsFor(table);

    assertThat(places()).isEqualTo(before);
    cut.join();
    run(task);
    assertThat(places()).hasSameSizeAs(before).isNotEqualTo(before);
    assertEverythingReleasedOnce();
  }

  /// Stops the task at its first write to `table` and ends its session there.
  private CompletableFuture<?> endWhenItWaitsFor(String table) throws SQLException {
    try (Connection holder = testbed.superuser();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table " + table + " in share mode");
      CompletableFuture<?> run = task.run().toCompletableFuture();
      eventually(() -> !waitingFor(table).isEmpty());
      testbed.execute("select pg_terminate_backend(%s)".formatted(waitingFor(table).getFirst()));
      run.join();
      return run;
    }
  }

  /// The session that has the clock's row and waits for the table.
  private List<String> waitingFor(String table) {
    return testbed.query(
        """
        select w.pid from pg_locks w join pg_locks c on c.pid = w.pid
        where not w.granted and w.relation = '%s'::regclass
          and c.relation = 'release_clock'::regclass and c.mode = 'RowShareLock'
        """
            .formatted(table));
  }

  private void assertEverythingReleasedOnce() {
    assertThat(testbed.query("select id from intake where is_sealed")).isEmpty();
    assertThat(released()).containsExactlyElementsOf(submitted);
    assertThat(
            testbed.query(
                """
                select 1 from report r join report_chunk c on c.report_id = r.id
                  join mailbox m on m.report_id = r.id
                where encode(m.id_hash, 'hex') in ('%s')
                """
                    .formatted(String.join("','", submitted))))
        .hasSize(submitted.size() / 10);
    assertThat(
            testbed.query(
                """
                select 1 from report r join mailbox m on m.report_id = r.id
                  join access_outbox x on x.report = sha256(uuid_send(r.id) || r.access_salt)
                where x.action = 'acknowledged' and x.week = r.week
                  and encode(m.id_hash, 'hex') in ('%s')
                """
                    .formatted(String.join("','", submitted))))
        .hasSize(submitted.size());
  }

  /// Hashes of this test's submissions that are reports, once for each report, in order.
  private List<String> released() {
    return testbed.query(
        """
        select encode(m.id_hash, 'hex') from report r join mailbox m on m.report_id = r.id
          join commitment c on c.digest = m.id_hash
        where encode(m.id_hash, 'hex') in ('%s')
          and (select count(*) from report_organisation o where o.report_id = r.id) = 2
        order by 1
        """
            .formatted(String.join("','", submitted)));
  }

  private List<String> places() {
    return testbed.query("select ctid || ' ' || xmin from report where week = '" + week + "'");
  }

  private ReleaseTask instance() {
    return new ReleaseTask(anotherPool(), releaser, mixer, clearing, progress);
  }

  private static Pool anotherPool() {
    Config config = ConfigProvider.getConfig();
    PgConnectOptions options =
        PgConnectOptions.fromUri(
                config
                    .getValue("quarkus.datasource.reactive.url", String.class)
                    .replace("vertx-reactive:", ""))
            .setUser(config.getValue("quarkus.datasource.username", String.class))
            .setPassword(config.getValue("quarkus.datasource.password", String.class));
    return new Pool(
        PgBuilder.pool().with(new PoolOptions().setMaxSize(1)).connectingTo(options).build());
  }

  private static void run(ReleaseTask task) {
    task.run().toCompletableFuture().join();
  }

  private void endPeriods() {
    testbed.execute("update release_clock set released = 0, mixed = 0");
  }
}
