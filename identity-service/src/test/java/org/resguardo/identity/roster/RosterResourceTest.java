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
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.LoggedEntry;
import org.resguardo.tlog.UnverifiedLogProof;

@QuarkusTest
class RosterResourceTest {
  private static final String ROSTER = "/v1/roster";
  private static final String PROOF = "/v1/roster/proof";

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
    LoggedRosters.enter(9, "2099-01-01");
    LoggedRosters.enter(10, "2099-01-01");

    Answer answer = served(10);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(LoggedRosters.note(10));
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=30");
    assertThat(answer.entityTag()).isEqualTo("\"10\"");
  }

  @Test
  void latest_isNotSentTwice() throws SQLException {
    LoggedRosters.enter(1, "2099-01-01");
    served(1);

    Answer answer = Api.anonymous().with("If-None-Match", "\"1\"").get(ROSTER);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  /// Nobody is shown a roster that others might not be shown.
  @Test
  void latest_isTheLastOneInTheLog() throws SQLException {
    LoggedRosters.enter(1, "2099-01-01");
    served(1);
    LoggedRosters.enterWithoutLog(2, "2099-01-01");

    assertThat(Api.anonymous().get(ROSTER).body()).isEqualTo(LoggedRosters.note(1));
  }

  /// A key swapped in the database, under whatever signatures.
  @Test
  void latest_isNotShownWhenItIsNotWhatWasLogged() throws SQLException {
    LoggedRosters.enter(1, "2099-01-01");
    served(1);

    Rows.executeAsOwner(
        "update published_roster set signed_note = replace(signed_note, 'roster', 'raster')");

    assertThat(Api.anonymous().get(ROSTER).problem()).isEqualTo("404 no-roster");
    assertThat(Api.anonymous().get(PROOF).problem()).isEqualTo("404 no-roster");
  }

  @Test
  void proof_showsThatTheLatestIsInTheLog() throws Exception {
    LoggedRosters.enter(3, "2099-01-01");
    served(3);

    Answer proof = Api.anonymous().get(PROOF);

    assertThat(proof.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(proof.header("Cache-Control")).isEqualTo("no-cache");
    LoggedEntry logged =
        new LogVerifier(Vetters.policy().directoryLog())
            .verify(
                UnverifiedLogProof.parse(Bytes.utf8(proof.body()).toArray()),
                LoggedRosters.entry(3, "2099-01-01").bytes());
    assertThat(logged.checkpoint().origin()).isEqualTo("test-only.example/logs/directory");
  }

  @Test
  void proof_saysWhenThereIsNone() {
    assertThat(Api.anonymous().get(PROOF).problem()).isEqualTo("404 no-roster");
  }

  @Test
  void everyPublishedRoster_canBeHad() throws SQLException {
    LoggedRosters.enterWithoutLog(1, "2020-01-01");
    LoggedRosters.enterWithoutLog(12, "2099-01-01");

    Answer answer = Api.anonymous().get("/v1/rosters/1");

    assertThat(answer.body()).isEqualTo(LoggedRosters.note(1));
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(Api.anonymous().get("/v1/rosters/12").body()).isEqualTo(LoggedRosters.note(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "01", "-1", "x", "99999999999999999999", "1/proof"})
  void otherVersions_leadNowhere(String version) throws SQLException {
    LoggedRosters.enterWithoutLog(1, "2099-01-01");

    assertThat(Api.anonymous().get("/v1/rosters/" + version).problem()).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {PROOF, "/v1/rosters/1"})
  void proofAndEarlierRosters_refuseCredentials(String path) throws SQLException {
    LoggedRosters.enterWithoutLog(1, "2099-01-01");

    assertThat(Api.as("auditor").get(path).problem()).isEqualTo("400 credentials-not-accepted");
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
    LoggedRosters.enter(1, "2099-01-01");
    served(1);

    assertThat(rosterState(Api.anonymous().get("/q/health/ready"))).isEqualTo("valid");
  }

  @Test
  void readiness_showsExpiredRoster() throws SQLException {
    LoggedRosters.enter(1, "2020-01-01");
    served(1);

    assertThat(rosterState(Api.anonymous().get("/q/health/ready"))).isEqualTo("expired");
  }

  private static String rosterState(Answer readiness) {
    return readiness.json().at("/checks/0/data/roster").asText();
  }

  private static Answer served(int version) {
    return Api.anonymous()
        .await(ROSTER, answer -> answer.entityTag().equals("\"" + version + "\""));
  }
}
