package org.resguardo.identity.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Backbone;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.member.Keys;

@QuarkusTest
class RealmOutageTest {
  private static final Duration BOUND = Duration.ofSeconds(10);

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterOrganisation("org-puente");
  }

  @AfterEach
  void restart() throws IOException {
    signalKeycloak("-CONT");
    Backbone.restartKeycloak();
  }

  @Test
  void keycloakFrozen_isWaitedForInBoundedTimeAndHoldsUpNoSuspension() throws Exception {
    Newcomer newcomer = Newcomer.inForce();
    Steps.awaitRealm();
    Backbone.token("vetter-casa");
    Backbone.token("vetter-faro");

    signalKeycloak("-STOP");
    Instant asked = Instant.now();
    Answer suspended = newcomer.suspend("vetter-faro");
    Duration untilSuspended = Duration.between(asked, Instant.now());
    Answer invited = Newcomer.invite("vetter-casa", "reviewer", Newcomer.freshName());

    assertThat(suspended.status()).isEqualTo(204);
    assertThat(untilSuspended).isLessThan(Duration.ofSeconds(2));
    assertThat(invited.problem()).isEqualTo("503 unavailable");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(BOUND);

    signalKeycloak("-CONT");
    Steps.awaitRealm();
    assertThat(newcomer.logIn().roles()).isEmpty();
  }

  @Test
  void keycloakKilled_suspensionHoldsHereAndIsFollowedWhenItIsBack() throws Exception {
    Newcomer newcomer = Newcomer.inForce();
    Steps.awaitRealm();
    Login session = newcomer.logIn();
    String username = Newcomer.freshName();
    Backbone.token("vetter-casa");
    Backbone.token("vetter-faro");

    Backbone.keycloak().kill9();
    Instant asked = Instant.now();
    Answer suspended = newcomer.suspend("vetter-faro");
    Answer invited = Newcomer.invite("vetter-casa", "reviewer", username);

    assertThat(Duration.between(asked, Instant.now())).isLessThan(BOUND);
    assertThat(suspended.status()).isEqualTo(204);
    assertThat(invited.problem()).isEqualTo("503 unavailable");
    assertThat(invited.header("Retry-After")).isEqualTo("5");
    assertThat(Rows.query("select member_id from vetted_member"))
        .containsExactly(newcomer.memberId());
    assertThat(Api.anonymous().get("/v1/suspensions").body()).contains(newcomer.memberId());

    Backbone.restartKeycloak();
    Steps.awaitRealm();

    assertThat(session.refresh().isGiven()).isFalse();
    assertThat(newcomer.logIn().roles()).isEmpty();
    assertThat(Newcomer.invite("vetter-casa", "reviewer", username).status()).isEqualTo(201);
  }

  private static void signalKeycloak(String signal) throws IOException {
    String pid = Files.readString(Backbone.keycloakPidFile()).split(" ", 2)[0];
    try {
      new ProcessBuilder("kill", signal, pid).start().waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
