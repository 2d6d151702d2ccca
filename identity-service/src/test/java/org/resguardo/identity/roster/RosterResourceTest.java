package org.resguardo.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;

@QuarkusTest
class RosterResourceTest {
  private static final String ROSTER = "/v1/roster";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
  }

  @Test
  void latest_saysWhenThereIsNone() {
    assertThat(Api.anonymous().get(ROSTER).problem()).isEqualTo("404 no-roster");
  }

  @Test
  void latest_answersAnybodyWithTheHighestVersion() throws SQLException {
    enter(9, "2099-01-01");
    enter(10, "2099-01-01");

    Answer answer = Api.anonymous().get(ROSTER);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("note 10");
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=30");
    assertThat(answer.entityTag()).isEqualTo("\"10\"");
  }

  @Test
  void latest_isNotSentTwice() throws SQLException {
    enter(1, "2099-01-01");

    Answer answer = Api.anonymous().with("If-None-Match", "\"1\"").get(ROSTER);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void latest_refusesValidCredentials() {
    assertThat(Api.as("vetter-casa").get(ROSTER).problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Basic eDp5", "PrivateToken token=x"})
  void latest_refusesCredentialsOfAnyKind(String credentials) {
    assertThat(Api.anonymous().with("Authorization", credentials).get(ROSTER).problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  @Test
  void readiness_isGivenWithoutRoster() {
    Answer answer = Api.anonymous().get("/q/health/ready");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(rosterState(answer)).isEqualTo("none");
  }

  @Test
  void readiness_showsRosterInForce() throws SQLException {
    enter(1, "2099-01-01");

    assertThat(rosterState(Api.anonymous().get("/q/health/ready"))).isEqualTo("valid");
  }

  @Test
  void readiness_showsExpiredRoster() throws SQLException {
    enter(1, "2020-01-01");

    assertThat(rosterState(Api.anonymous().get("/q/health/ready"))).isEqualTo("expired");
  }

  private static String rosterState(Answer readiness) {
    return readiness.json().at("/checks/0/data/roster").asText();
  }

  private static void enter(int version, String expires) throws SQLException {
    Rows.executeAsOwner(
        "insert into published_roster values (%d, date '%s', 'note %d')"
            .formatted(version, expires, version));
  }
}
