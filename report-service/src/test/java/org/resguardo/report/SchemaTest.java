package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.submission.IsoWeek;

@QuarkusTest
class SchemaTest extends ServiceTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table report add column name text",
        "drop table commitment",
        "truncate report cascade",
        "create table extra (x text)",
        "create index extra on report (week)",
        "delete from report",
        "delete from commitment",
        "update report set testimony_payload = ''",
        "update report set week = '2026-W01'",
        "update commitment set week = '2026-W01'",
        "update report set access_salt = ''",
        "alter table access_outbox add column note text",
        "truncate access_outbox",
        "update access_outbox set member = 'm-0001'",
        "select * from access_outbox for update",
        "insert into access_release (second) values (0)",
        "delete from access_release",
        "delete from roster_memory",
        "alter table roster_memory drop column checkpoint",
        "select * from mailbox",
        "select secret_hash from mailbox",
        "select nonce from spent_token",
        "delete from spent_token",
        "update spent_token set week = '2026-W01'",
        "truncate spent_token",
        "alter table spent_token add column report uuid",
        "create table extra partition of spent_token for values in ('2026-W01')",
        "update intake set organisations = '{org-nobody}'",
        "update intake set digest = ''",
        "update intake_attachment set sha256 = ''",
        "update intake_chunk set bytes = ''",
        "truncate intake cascade",
        "select * from flyway_schema_history",
        "create temporary table extra (x text)"
      })
  void runtimeRole_mayNot(String sql) throws SQLException {
    try (Connection connection = testbed.runtimeRole();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .extracting(refused -> ((SQLException) refused).getSQLState())
          .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }
  }

  @Test
  void noColumn_tellsAnOrderOrATime() {
    assertThat(
            testbed.query(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and table_name <> 'flyway_schema_history'"
                    + " and (column_default is not null or is_identity = 'YES'"
                    + " or data_type ~ 'time|date|serial')"))
        .containsExactly("intake.drop_after"); // a day, of an upload that is not complete
    assertThat(
            testbed.query(
                "select sequence_name from information_schema.sequences"
                    + " where sequence_schema = 'public'"))
        .isEmpty();
  }

  @Test
  void ciphertext_isStoredUncompressed() {
    assertThat(
            testbed.query(
                "select attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                    + " where c.relname in ('report', 'sealed_note', 'intake', 'intake_attachment',"
                    + " 'intake_chunk') and a.attnum > 0"
                    + " and a.atttypid = 'bytea'::regtype and a.attstorage <> 'e'"))
        .isEmpty();
  }

  @Test
  void spentTokens_haveAPartitionAroundThePresentWeekOnly() throws SQLException {
    IsoWeek now = IsoWeek.of(Instant.now());

    asRuntimeRole("select begin_spent_tokens('" + now + "')");
    asRuntimeRole("select begin_spent_tokens('" + now + "')");

    assertThat(partitions())
        .contains("spent_token_" + now.toString().toLowerCase(Locale.ROOT).replace('-', '_'));
    for (String week : List.of("2020-W01", "2999-W01", "2026-W1", "x'); drop table report; --")) {
      assertThatThrownBy(() -> asRuntimeRole("select begin_spent_tokens($w$" + week + "$w$)"))
          .extracting(refused -> ((SQLException) refused).getSQLState())
          .isEqualTo("22023");
    }
  }

  @Test
  void spentTokens_areDroppedOnceTheirKeyIsTooOld() throws SQLException {
    IsoWeek now = IsoWeek.of(Instant.now());
    asRuntimeRole("select begin_spent_tokens('" + now + "')");
    testbed.execute(
        "create table spent_token_2020_w53 partition of spent_token for values in ('2020-W53')");
    testbed.execute("insert into spent_token values ('2020-W53', sha256('a'))");

    asRuntimeRole("select end_spent_tokens()");

    assertThat(partitions())
        .doesNotContain("spent_token_2020_w53")
        .contains("spent_token_" + now.toString().toLowerCase(Locale.ROOT).replace('-', '_'));
  }

  private List<String> partitions() {
    return testbed.query(
        "select inhrelid::regclass from pg_inherits where inhparent = 'spent_token'::regclass");
  }

  private void asRuntimeRole(String sql) throws SQLException {
    try (Connection connection = testbed.runtimeRole();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
