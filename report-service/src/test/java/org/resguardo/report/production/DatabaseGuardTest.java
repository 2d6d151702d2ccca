package org.resguardo.report.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class DatabaseGuardTest extends ServiceTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final DatabaseGuard guard;

  DatabaseGuardTest(DatabaseGuard guard) {
    this.guard = guard;
  }

  @AfterEach
  void reset() {
    testbed.execute("alter system reset log_statement");
    testbed.execute("select pg_reload_conf()");
    eventually(() -> guard.broken().await().atMost(LIMIT).isEmpty());
  }

  @Test
  void databaseOfTheDeployment_isAccepted() {
    assertThat(guard.broken().await().atMost(LIMIT)).isEmpty();
  }

  @Test
  void databaseThatWouldLogStatements_isNoticed() {
    testbed.execute("alter system set log_statement = 'all'");
    testbed.execute("select pg_reload_conf()");

    eventually(
        () ->
            guard
                .broken()
                .await()
                .atMost(LIMIT)
                .contains("set PostgreSQL's log_statement to none"));
  }
}
