package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeGrantsTest {
  private static final Schema SCHEMA =
      Schema.parse(
          "identity-service",
          """
          column log_entry data bytea public
          grant log_entry select
          grant log_entry insert
          grant report update state
          """);
  private static final List<Grant> AS_DOCUMENTED =
      List.of(
          new Grant("service", "log_entry", "select", ""),
          new Grant("service", "log_entry", "insert", ""),
          new Grant("service", "report", "update", "state"));

  @Test
  void documentedGrants_pass() {
    assertThat(complaints(AS_DOCUMENTED, role(false, false, false))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"log_entry,update", "log_entry,delete", "log_entry,truncate", "report,update"})
  void privilegeThatWasAdded_isFound(String table, String privilege) {
    assertThat(
            complaints(with(new Grant("service", table, privilege, "")), role(false, false, false)))
        .containsExactly("service may, and should not: " + table + " " + privilege);
  }

  @Test
  void secondWriter_isFound() {
    List<Grant> granted = with(new Grant("public", "log_entry", "delete", ""));

    assertThat(complaints(granted, role(false, false, false)))
        .contains("2 roles may write, not one: [public, service]");
  }

  @Test
  void auditorWhoOnlyReads_isNoWriter() {
    List<Grant> granted = with(new Grant("auditor", "log_entry", "select", ""));

    assertThat(complaints(granted, role(false, false, false))).isEmpty();
  }

  @Test
  void roleThatIsMoreThanARuntimeRole_isFound() {
    assertThat(complaints(AS_DOCUMENTED, role(true, true, true))).hasSize(3);
  }

  private static List<String> complaints(List<Grant> granted, DatabaseRole role) {
    return new RuntimeGrants(granted, List.of(role)).complaints(SCHEMA);
  }

  private static List<Grant> with(Grant grant) {
    List<Grant> more = new ArrayList<>(AS_DOCUMENTED);
    more.add(grant);
    return more;
  }

  private static DatabaseRole role(boolean isPowerful, boolean isMember, boolean mayCreate) {
    return new DatabaseRole("service", isPowerful, isMember, mayCreate);
  }
}
