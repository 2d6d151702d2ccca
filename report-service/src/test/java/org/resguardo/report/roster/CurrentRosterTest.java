package org.resguardo.report.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.report.testbed.TestOnlyLog;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.UnverifiedLogProof;

class CurrentRosterTest {
  private static final URI IDENTITY_SERVICE = URI.create("http://127.0.0.1:8081");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final CurrentRoster current = new CurrentRoster(now::get);

  @BeforeEach
  void takeARosterOfOneReviewer() throws Exception {
    RosterContent roster =
        TestOnlyKeys.roster(1, List.of(TestOnlyKeys.member("m-00aa", "org-casa")));
    String note = TestOnlyKeys.signed(roster, "org-casa", "org-faro").encoded();
    String proof =
        TestOnlyLog.EMPTY
            .with(roster)
            .proof(roster, TestOnlyKeys.witness(1), TestOnlyKeys.witness(2));
    current.take(
        new RosterVerifier(TestOnlyKeys.policy(IDENTITY_SERVICE), now::get)
            .verify(
                UnverifiedRoster.parse(note.getBytes(StandardCharsets.UTF_8)),
                UnverifiedLogProof.parse(proof.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void listsReviewer_tellsMembersAndOrganisationsApart() {
    assertThat(current.listsReviewer("m-00aa", "org-casa")).isTrue();
    assertThat(current.listsReviewer("m-00aa", "org-faro")).isFalse();
    assertThat(current.listsReviewer("m-00bb", "org-casa")).isFalse();
  }

  @Test
  void rosterTaken_endsWithItsLastDay() {
    now.updateAndGet(instant -> instant.plus(Duration.ofDays(32)));

    assertThat(current.inForce()).isEmpty();
    assertThat(current.listsReviewer("m-00aa", "org-casa")).isFalse();
    assertThat(current.newest()).isPresent();
  }
}
