package org.resguardo.report.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.report.roster.RosterOutcome.Unchanged;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.UnverifiedRoster;

class CurrentRosterTest {
  private static final URI IDENTITY_SERVICE = URI.create("http://127.0.0.1:8081");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final InstantSource clock = now::get;
  private final CurrentRoster current =
      new CurrentRoster(new RosterVerifier(TestOnlyKeys.policy(IDENTITY_SERVICE), clock), clock);

  @Test
  void offer_takesARosterOfTheQuorum() throws Exception {
    assertThat(current.offer(roster(3, "org-casa", "org-faro"))).isEqualTo(new Taken(3));
    assertThat(current.listsReviewer("m-00aa", "org-casa")).isTrue();
  }

  @Test
  void offer_takesTheNextAndLeavesTheSame() throws Exception {
    current.offer(roster(3, "org-casa", "org-faro"));

    assertThat(current.offer(roster(3, "org-casa", "org-puente"))).isEqualTo(new Unchanged());
    assertThat(current.offer(roster(4, "org-casa", "org-faro"))).isEqualTo(new Taken(4));
  }

  @Test
  void offer_refusesTooFewSignatures() throws Exception {
    assertThat(current.offer(roster(1, "org-casa"))).isEqualTo(new Refused(Reason.UNDER_SIGNED));
    assertThat(current.inForce()).isEmpty();
  }

  @Test
  void offer_refusesSignersOutsideThePolicy() throws Exception {
    assertThat(current.offer(roster(1, "org-nobody"))).isEqualTo(new Refused(Reason.UNSIGNED));
  }

  @Test
  void offer_refusesAnAlteredText() throws Exception {
    String note = note(1, "org-casa", "org-faro").replace("version 1\n", "version 2\n");

    assertThat(current.offer(UnverifiedRoster.parse(note.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new Refused(Reason.ALTERED));
  }

  @Test
  void offer_refusesAnOlderVersion() throws Exception {
    current.offer(roster(3, "org-casa", "org-faro"));

    assertThat(current.offer(roster(2, "org-casa", "org-faro"))).isEqualTo(new RolledBack(2));
    assertThat(current.inForce().orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void offer_refusesAnotherTextUnderTheSameVersion() throws Exception {
    current.offer(roster(3, "org-casa", "org-faro"));
    RosterContent other = TestOnlyKeys.roster(3, List.of());
    String note = TestOnlyKeys.signed(other, "org-casa", "org-faro").encoded();

    assertThat(current.offer(UnverifiedRoster.parse(note.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new RolledBack(3));
    assertThat(current.listsReviewer("m-00aa", "org-casa")).isTrue();
  }

  @Test
  void offer_refusesAnExpiredRoster() throws Exception {
    UnverifiedRoster roster = roster(1, "org-casa", "org-faro");
    pass(Duration.ofDays(32));

    assertThat(current.offer(roster)).isEqualTo(new Refused(Reason.EXPIRED));
  }

  @Test
  void rosterTaken_endsWithItsLastDay() throws Exception {
    current.offer(roster(1, "org-casa", "org-faro"));
    pass(Duration.ofDays(32));

    assertThat(current.inForce()).isEmpty();
    assertThat(current.listsReviewer("m-00aa", "org-casa")).isFalse();
    assertThat(current.newest()).isPresent();
  }

  @Test
  void listsReviewer_tellsOrganisationsApart() throws Exception {
    current.offer(roster(1, "org-casa", "org-faro"));

    assertThat(current.listsReviewer("m-00aa", "org-faro")).isFalse();
    assertThat(current.listsReviewer("m-00bb", "org-casa")).isFalse();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static UnverifiedRoster roster(int version, String... signers)
      throws RosterFormatException {
    return UnverifiedRoster.parse(note(version, signers).getBytes(StandardCharsets.UTF_8));
  }

  private static String note(int version, String... signers) {
    RosterContent roster =
        TestOnlyKeys.roster(version, List.of(TestOnlyKeys.member("m-00aa", "org-casa")));
    return TestOnlyKeys.signed(roster, signers).encoded();
  }
}
