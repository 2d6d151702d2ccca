package org.resguardo.identity.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.deploy.stack.PostgresCluster;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Backbone;

@QuarkusTest
class OutageTest {
  private static final Duration QUICK = Duration.ofSeconds(8);

  private final PostgresCluster postgres = Backbone.postgres();

  @AfterEach
  void restart() {
    postgres.start();
  }

  @Test
  void databaseKilled_isUnavailableUntilItIsBack() {
    Api vetter = Api.as("vetter-casa");
    assertThat(vetter.get("/v1/members").status()).isEqualTo(200);

    postgres.kill9();
    Instant asked = Instant.now();
    Answer during = vetter.get("/v1/members");

    assertThat(during.problem()).isEqualTo("503 unavailable");
    assertThat(during.header("Retry-After")).isEqualTo("5");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(QUICK);
    assertThat(Api.anonymous().get("/v1/roster").problem()).isEqualTo("503 unavailable");
    assertThat(Api.anonymous().get("/q/health/ready").status()).isEqualTo(503);

    postgres.start();

    assertThat(vetter.get("/v1/members").status()).isEqualTo(200);
    assertThat(Api.anonymous().get("/q/health/ready").status()).isEqualTo(200);
  }
}
