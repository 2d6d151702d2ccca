package org.resguardo.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Rows;

@QuarkusTest
class RuntimeRoleTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table organisation add column note text",
        "drop table member_key",
        "truncate member_key",
        "create table extra (id integer)",
        "create temporary table extra (id integer)",
        "delete from organisation",
        "insert into roster_draft (id, roster_version, version) values (2, 0, 0)",
        "delete from roster_draft",
        "update published_roster set signed_note = 'other'",
        "delete from published_roster",
        "delete from vetted_member",
        "update endorsement set signed_note = 'other'",
        "delete from endorsement",
        "update log_entry set data = data",
        "delete from log_entry",
        "truncate log_entry",
        "update log_tile set root = root",
        "delete from log_tile",
        "update log_checkpoint set note = 'other'",
        "delete from log_checkpoint",
        "update log_cosigned set note = 'other'",
        "delete from log_cosigned",
        "update log_delivery set id = id",
        "delete from log_delivery",
        "update log_pending set data = data",
        "update issuer_key set spki = spki",
        "update issuer_key set sealed_secret = sealed_secret",
        "update token_quota set partner = partner",
        "update token_quota set day = day",
        "update oblivious_keys set digest = digest",
        "grant select on flyway_schema_history to public",
        "select * from flyway_schema_history",
      })
  void runtimeRole_mayNot(String sql) {
    assertThatThrownBy(() -> Rows.executeAsService(sql))
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  @Test
  void runtimeRole_mayAddRosterOnce() throws SQLException {
    String insert = "insert into published_roster values (1, date '2099-01-01', 'note')";
    Rows.executeAsService(insert);

    assertThatThrownBy(() -> Rows.executeAsService(insert)).isInstanceOf(SQLException.class);

    assertThat(Rows.query("select version from published_roster")).containsExactly("1");
  }
}
