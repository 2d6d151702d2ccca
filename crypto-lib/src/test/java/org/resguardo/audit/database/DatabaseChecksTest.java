package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resguardo.audit.finding.Finding;

class DatabaseChecksTest {
  @Test
  void withoutDatabases_bothAreSkippedWithTheReason() {
    assertThat(DatabaseChecks.run(List.of(), Map.of()).findings())
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding).isInstanceOf(Finding.Skip.class);
              assertThat(finding.sentence()).contains("--database");
            });
  }

  @Test
  void databaseThatCannotBeReached_failsWithoutItsPassword() {
    List<Finding> findings =
        DatabaseChecks.run(
                List.of("jdbc:postgresql://127.0.0.1:1/report"),
                Map.of("PGUSER", "auditor", "PGPASSWORD", "test-only-password"))
            .findings();

    assertThat(findings.getFirst()).isInstanceOf(Finding.Fail.class);
    assertThat(findings.toString()).doesNotContain("test-only-password");
  }

  @Test
  void addressWithAPassword_isNoAddress() {
    assertThat(DatabaseChecks.isAddress("jdbc:postgresql://127.0.0.1/report")).isTrue();
    assertThat(DatabaseChecks.isAddress("jdbc:postgresql://127.0.0.1/report?password=x")).isFalse();
    assertThat(DatabaseChecks.isAddress("jdbc:other:report")).isFalse();
  }
}
