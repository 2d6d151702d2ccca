package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.IssuerDirectory;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.StoredToken;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenVerifier;

class TokensClientTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TokenIssuer ISSUER = TokenIssuer.generate(RANDOM);
  private static final TokenIssuer OTHER = TokenIssuer.generate(RANDOM);
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final IsoWeek WEEK = IsoWeek.of(NOW);

  @TempDir private Path folder;
  private IdentityStub service;

  @BeforeEach
  void start() throws Exception {
    service = new IdentityStub();
    service.issuer = ISSUER;
    service.publish(WEEK, ISSUER);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void tokens_areGenuineForThePolicysChallenge() throws Exception {
    TokenVerifier verifier =
        new TokenVerifier(TokenChallenge.of(service.policy()), List.of(ISSUER.key()));

    StoredToken token = client().begin().next();

    assertThat(verifier.verify(token.token()).keyId()).isEqualTo(ISSUER.key().keyId());
    assertThat(token.week()).isEqualTo(WEEK);
  }

  @Test
  void issuance_keepsItsConnection() throws Exception {
    TokenIssuance issuance = client().begin();
    service.callers.clear();

    for (int i = 0; i < 10; i++) {
      issuance.next();
    }

    assertThat(service.callers).hasSize(1);
  }

  @Test
  void keyGivenToOnePartnerOnly_isRefusedAndNothingIsAsked() {
    service.issuer = OTHER;
    service.quota = 0;

    assertRefused(KeyRefusedException.Reason.NOT_PUBLISHED);
  }

  @Test
  void keyGivenToOnePartnerOnlyAndLogged_isRefused() {
    service.issuer = OTHER;
    service.publish(WEEK, OTHER);

    assertRefused(KeyRefusedException.Reason.NOT_THE_ONLY_ONE);
  }

  @Test
  void keyOfLastWeek_isRefused() {
    service.issuer = OTHER;
    service.publish(WEEK.previous(), OTHER);

    assertRefused(KeyRefusedException.Reason.OTHER_WEEK);
  }

  @Test
  void keyThatIsNotUsedYet_isPassedOver() {
    IssuerDirectory.Key nextWeeks = new IssuerDirectory.Key(OTHER.key(), WEEK.next().start());
    String json = new IssuerDirectory("/token-request", List.of(nextWeeks)).json();
    service.lies.put(IssuerDirectory.PATH, Bytes.utf8(json));

    assertThatThrownBy(() -> client().begin()).hasMessage("the issuer has no key for now");
  }

  @Test
  void quotaUsedUp_isTold() throws Exception {
    service.quota = 1;
    TokenIssuance issuance = client().begin();
    issuance.next();

    assertThatThrownBy(issuance::next)
        .isInstanceOfSatisfying(
            ServiceException.class, refused -> assertThat(refused.status()).isEqualTo(429));
  }

  @Test
  void answerThatIsNoSignature_isRefused() throws Exception {
    TokenIssuance issuance = client().begin();
    service.lies.put("/token-request", Bytes.fromHex("01".repeat(256)));

    assertThatThrownBy(issuance::next).hasMessageContaining("no signature");
  }

  private void assertRefused(KeyRefusedException.Reason reason) {
    assertThatThrownBy(() -> client().begin())
        .isInstanceOfSatisfying(
            KeyRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private TokensClient client() {
    return new TokensClient(
        service.policy(),
        new MemoryFolder(folder),
        "test-only.access.token",
        InstantSource.fixed(NOW),
        RANDOM);
  }
}
