package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.ServiceTest;

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
        .isEmpty();
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
                    + " where c.relname in ('report', 'sealed_note') and a.attnum > 0"
                    + " and a.atttypid = 'bytea'::regtype and a.attstorage <> 'e'"))
        .isEmpty();
  }
}
