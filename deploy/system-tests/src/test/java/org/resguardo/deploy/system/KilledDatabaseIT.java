package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.Submission;

/// PostgreSQL is killed while eight clients hand in reports; nothing acknowledged is lost, nothing
/// is there twice, and report-service recovers by itself.
@ExtendWith(StackExtension.class)
class KilledDatabaseIT {
  private static final int CLIENTS = 8;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private final SystemStack stack;
  private final ReportDatabase database;

  KilledDatabaseIT(SystemStack stack) {
    this.stack = stack;
    this.database = stack.database();
  }

  @Test
  void killedUnderLoad_losesNothingAndRecoversByItself() throws Exception {
    stack.awaitRelease();
    Map<String, Long> before = database.rowCounts();
    ServerProcess service = stack.reportServiceProcess();

    try (SubmissionLoad load = new SubmissionLoad(stack, CLIENTS)) {
      load.awaitMore(5 * CLIENTS, LIMIT);
      stack.postgres().kill9();
      Eventually.holds(LIMIT, "every client has noticed", () -> failures(load) >= 3 * CLIENTS);
      assertRecovery(load);
      load.finish(LIMIT);

      assertOutageWasTold(load);
      assertStoredOnce(load.acknowledged(), before);
    }

    assertThat(stack.reportServiceProcess()).isEqualTo(service);
  }

  private void assertRecovery(SubmissionLoad load) throws Exception {
    try (ExecutorService starter = Executors.newSingleThreadExecutor()) {
      Future<?> up =
          starter.submit(
              () -> {
                stack.up();
                return null;
              });
      Eventually.holds(LIMIT, "PostgreSQL accepts connections", () -> acceptsConnections());
      load.awaitMore(CLIENTS, RECOVERY);
      up.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private boolean acceptsConnections() throws SQLException {
    database.connect().close();
    return true;
  }

  private static int failures(SubmissionLoad load) {
    return load.refusals().size() + load.lostConnections();
  }

  private static void assertOutageWasTold(SubmissionLoad load) {
    assertThat(load.refusals())
        .isNotEmpty()
        .allSatisfy(
            refusal -> {
              assertThat(refusal.status()).isEqualTo(503);
              assertThat(refusal.problem()).isEqualTo("storage-unavailable");
              assertThat(refusal.header("Retry-After")).isEqualTo("5");
            });
  }

  private void assertStoredOnce(Collection<Submission> submissions, Map<String, Long> before)
      throws SQLException {
    stack.awaitRelease();
    assertThat(database.commitments())
        .containsOnlyOnceElementsOf(each(submissions, s -> s.commitment().digest()));
    assertThat(database.mailboxes())
        .containsOnlyOnceElementsOf(each(submissions, s -> s.mailbox().idHash()));
    Map<String, Long> after = database.rowCounts();
    for (String table : List.of("commitment", "report", "mailbox")) {
      assertThat(after.get(table) - before.get(table)).as(table).isEqualTo(submissions.size());
    }
  }

  private static List<Bytes> each(
      Collection<Submission> submissions, Function<Submission, Bytes> part) {
    return submissions.stream().map(part).toList();
  }
}
