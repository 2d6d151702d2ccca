package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.token.IssuerDirectory;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenKey;

@QuarkusTest
class PublicKeysTest {
  private static final String KEYS = "/v1/issuer-keys";

  @Test
  void directory_hasThisWeeksKeyFirst() {
    IssuerDirectory directory = Partner.directory();
    Instant now = Instant.now();

    assertThat(directory.requestUri()).isEqualTo("/token-request");
    assertThat(directory.keys()).hasSizeBetween(1, 2);
    assertThat(directory.keys().getFirst().notBefore()).isEqualTo(IsoWeek.of(now).start());
    assertThat(directory.keys().stream().filter(key -> key.isUsable(now))).hasSize(1);
  }

  @Test
  void directory_isOfItsOwnMediaTypeAndMayBeKeptForAMinute() {
    Partner.directory();

    Answer answer = Api.anonymous().get(IssuerDirectory.PATH);

    assertThat(answer.header("Content-Type")).startsWith(IssuerDirectory.MEDIA_TYPE);
    assertThat(answer.header("Cache-Control")).matches("public, max-age=[1-6]?[0-9]");
  }

  @Test
  void answers_areNotKeptIntoTheNextWeek() {
    Instant monday = IsoWeek.of(Instant.now()).next().start();
    InstantSource clock = InstantSource.fixed(monday.minus(Duration.ofSeconds(20)));

    assertThat(new KeyCaching(new TestSettings(1), clock).control())
        .isEqualTo("public, max-age=20");
  }

  /// What report-service and other readers do with it.
  @Test
  void everyKey_isProvenByTheWitnessedLog() throws Exception {
    Partner.directory();

    JsonNode keys = Api.anonymous().get(KEYS).json().path("keys");

    LogVerifier log = new LogVerifier(Vetters.policy().directoryLog());
    List<TokenKey> proven = new ArrayList<>();
    for (JsonNode each : keys) {
      TokenKey key = TokenKey.parse(Bytes.fromBase64(each.path("token_key").asText()));
      IsoWeek week = IsoWeek.parse(each.path("week").asText());
      Bytes entry = Bytes.utf8(PublishedKey.IssuerKey.of(week, key).text());
      byte[] proof = Bytes.utf8(each.path("proof").asText()).toArray();
      log.verify(UnverifiedLogProof.parse(proof), entry);
      proven.add(key);
    }
    assertThat(proven).contains(Partner.key());
  }

  @Test
  void thisWeek_hasOneKeyAndOneEntry() throws Exception {
    Partner.directory();
    IsoWeek week = IsoWeek.of(Instant.now());

    assertThat(IssuerKeyRows.keys(week)).isEqualTo(1);
    assertThat(IssuerKeyRows.entries(week)).isEqualTo(1);
  }

  @Test
  void health_saysThatTokensAreIssued() {
    Partner.directory();

    assertThat(Api.anonymous().get("/q/health/well").body())
        .contains("\"key of the week\": \"issues\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {KEYS, IssuerDirectory.PATH})
  void credentials_areRefused(String path) {
    assertThat(Api.as("auditor").get(path).problem()).isEqualTo("400 credentials-not-accepted");
    assertThat(Api.anonymous().with("Authorization", "x").get(path).problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {KEYS, IssuerDirectory.PATH})
  void otherTypesAndMethods_areRefused(String path) {
    assertThat(Api.anonymous().with("Accept", "image/png").get(path).problem())
        .isEqualTo("406 not-acceptable");
    assertThat(Api.anonymous().post(path).problem()).isEqualTo("405 method-not-allowed");
  }
}
