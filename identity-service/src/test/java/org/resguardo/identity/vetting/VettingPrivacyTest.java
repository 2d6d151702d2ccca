package org.resguardo.identity.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.LogLines;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.member.Keys;

@QuarkusTest
class VettingPrivacyTest {
  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'public'";

  private LogLines lines;

  @BeforeEach
  void listen() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterOrganisation("org-puente");
    lines = LogLines.listen();
  }

  @AfterEach
  void stopListening() {
    lines.close();
  }

  @Test
  void userNameAndPassword_areInNoRowAndNoLogLine() throws SQLException {
    Newcomer newcomer = Newcomer.inForce();
    Newcomer.invite("vetter-puente", "reviewer", newcomer.username());
    Api.as("vetter-casa")
        .post("/v1/invitations", "{\"role\": 1, \"username\": \"" + newcomer.username() + "\"}");
    newcomer.suspend("vetter-casa");
    Steps.awaitRealm();
    lines.publish(new LogRecord(Level.INFO, "planted-" + newcomer.memberId()));

    String everything = rows() + lines.text();

    assertThat(everything)
        .contains(newcomer.memberId())
        .contains("planted-" + newcomer.memberId())
        .doesNotContain(newcomer.username())
        .doesNotContain(newcomer.password());
  }

  private static String rows() throws SQLException {
    StringBuilder rows = new StringBuilder(String.join("", Steps.all()));
    for (String table : Rows.query(TABLES)) {
      Rows.query("select t::text from " + table + " t").forEach(rows::append);
    }
    return rows.toString();
  }
}
