package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.identity.issuance.IssuerKeyRows.week;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.caller.PartnerId;
import org.resguardo.identity.issuance.IssuingOutcome.Issued;
import org.resguardo.identity.issuance.IssuingOutcome.Later;
import org.resguardo.identity.issuance.IssuingOutcome.Refused;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenKey;

/// Which key counts when, with a clock that the test sets.
@QuarkusTest
class CurrentIssuerTest {
  private static final PartnerId PARTNER = PartnerId.ofSubject("test-only-partner");
  private static final int QUOTA = 5;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource clock = now::get;

  @Inject Desk desk;

  @AfterEach
  void forget() throws Exception {
    IssuerKeyRows.forgetTestWeeks();
    Rows.executeAsOwner("delete from token_quota where partner = '" + PARTNER.digest() + "'");
  }

  @Test
  void keyThatTheLogDoesNotHave_isNeitherServedNorIssuedWith() throws Exception {
    StoredIssuerKey key = desk.maker().make(week(20));
    IssuerKeyRows.insert(key);
    now.set(Desk.within(week(20)));

    IssuingOutcome outcome = issue(key);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Later.class, later -> assertThat(later.why()).isEqualTo(ProblemType.NO_ISSUER_KEY));
    assertThat(Desk.await(desk.witnessed(clock)::all)).isEmpty();
  }

  /// Somebody swaps the key of the week for one that only one partner sees.
  @Test
  void keySwappedBehindTheLog_isNeitherServedNorIssuedWith() throws Exception {
    desk.addKey(week(22));
    now.set(Desk.within(week(22)));
    awaitIssuer();

    Rows.executeAsOwner("delete from issuer_key where week = '" + week(22) + "'");
    IssuerKeyRows.insert(desk.maker().make(week(22)));

    assertThat(Desk.await(desk.issuer(clock)::get)).isEmpty();
    assertThat(Desk.await(desk.witnessed(clock)::all)).isEmpty();
  }

  @Test
  void key_issuesInItsOwnWeekAlone() {
    StoredIssuerKey first = desk.addKey(week(24));
    StoredIssuerKey second = desk.addKey(week(25));
    now.set(Desk.within(week(24)));
    CurrentIssuer current = awaitIssuer();

    assertThat(issue(first)).isInstanceOf(Issued.class);
    assertThat(issue(second)).isEqualTo(new Refused(ProblemType.TOKEN_KEY_UNKNOWN));

    now.set(week(25).start());
    awaitIssuer();
    assertThat(keyOf(current)).contains(second.key());
    assertThat(issue(first)).isEqualTo(new Refused(ProblemType.TOKEN_KEY_UNKNOWN));
    assertThat(issue(second)).isInstanceOf(Issued.class);
  }

  @Test
  void keys_areServedInTheWeekBeforeTheirOwnAndTheWeekAfter() {
    desk.addKey(week(30));
    now.set(Desk.within(week(30)));
    awaitIssuer();

    assertThat(servedIn(28)).isEmpty();
    assertThat(servedIn(29)).containsExactly(week(30));
    assertThat(servedIn(30)).containsExactly(week(30));
    assertThat(servedIn(31)).containsExactly(week(30));
    assertThat(servedIn(32)).isEmpty();
  }

  @Test
  void keyOfAnotherIdentity_failsAndIsNoAnswer() throws Exception {
    StoredIssuerKey key = desk.addKey(week(35));
    now.set(Desk.within(week(35)));
    awaitIssuer();
    Rows.executeAsOwner(
        "update issuer_key set sealed_secret = '\\x00' where week = '%s'".formatted(week(35)));

    assertThatThrownBy(() -> Desk.await(desk.issuer(clock)::get))
        .hasStackTraceContaining("UnusableKeyException");
    assertThat(issue(key)).isInstanceOf(Later.class);
  }

  private List<IsoWeek> servedIn(int number) {
    now.set(Desk.within(week(number)));
    return Desk.await(desk.witnessed(clock)::all).stream().map(WitnessedKey::week).toList();
  }

  private Optional<TokenKey> keyOf(CurrentIssuer current) {
    return Desk.await(current::get).map(TokenIssuer::key);
  }

  /// Returns when the week's key has been witnessed.
  private CurrentIssuer awaitIssuer() {
    CurrentIssuer issuer = desk.issuer(clock);
    Instant limit = Instant.now().plusSeconds(30);
    while (Desk.await(issuer::get).isEmpty()) {
      assertThat(Instant.now()).isBefore(limit);
    }
    return issuer;
  }

  private IssuingOutcome issue(StoredIssuerKey key) {
    byte[] request =
        new TokenBlinder(TokenChallenge.of(Vetters.policy()), key.key(), new SecureRandom())
            .next()
            .request()
            .encoded()
            .toArray();
    return Desk.await(() -> desk.issuing(clock, QUOTA).issue(PARTNER, request));
  }
}
