package org.resguardo.report.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.resguardo.note.SignerKey;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.vetting.SuspensionVerifier;
import org.resguardo.vetting.UnverifiedSuspensionList;
import org.resguardo.vetting.VettingFormatException;

class SuspensionsTest {
  private static final Instant START = Instant.parse("2026-11-24T22:58:00Z");
  private static final String MEMBER = "m-7f3a";

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Suspensions suspensions =
      new Suspensions(
          new SuspensionVerifier(TestOnlyKeys.identityService().verifierKey()),
          new Settings(),
          now::get);

  @Test
  void noMember_isAdmittedBeforeTheFirstList() {
    assertThat(suspensions.standing(MEMBER)).isEqualTo(Standing.UNKNOWN);
    assertProblem(ProblemType.SUSPENSIONS_UNAVAILABLE);
  }

  @Test
  void memberOnTheList_isRefused() throws Exception {
    assertThat(offer(START, MEMBER)).isEqualTo(SuspensionOutcome.TAKEN);

    assertProblem(ProblemType.MEMBER_SUSPENDED);
  }

  @Test
  void memberNotOnTheList_isAdmittedUntilItsGraceIsOver() throws Exception {
    offer(START, "m-0001");
    pass(Duration.ofMinutes(5));
    assertThatCode(() -> suspensions.requireGoodStanding(MEMBER)).doesNotThrowAnyException();

    pass(Duration.ofSeconds(1));

    assertProblem(ProblemType.SUSPENSIONS_UNAVAILABLE);
  }

  @Test
  void suspendedMember_isStillToldSoWhenTheGraceIsOver() throws Exception {
    offer(START, MEMBER);
    pass(Duration.ofHours(1));

    assertProblem(ProblemType.MEMBER_SUSPENDED);
  }

  @Test
  void newerList_endsASuspension() throws Exception {
    offer(START, MEMBER);
    pass(Duration.ofSeconds(10));

    offer(now.get());

    assertThat(suspensions.standing(MEMBER)).isEqualTo(Standing.GOOD);
  }

  @Test
  void olderListReplayed_isRefused() throws Exception {
    offer(START);
    pass(Duration.ofSeconds(10));
    offer(now.get(), MEMBER);

    assertThat(offer(START)).isEqualTo(SuspensionOutcome.ROLLED_BACK);

    assertProblem(ProblemType.MEMBER_SUSPENDED);
  }

  @Test
  void listServedForLongerThanItsGrace_admitsNobody() throws Exception {
    offer(START);
    pass(Duration.ofMinutes(6));

    assertThat(offer(START)).isEqualTo(SuspensionOutcome.TAKEN);

    assertProblem(ProblemType.SUSPENSIONS_UNAVAILABLE);
  }

  @Test
  void listFromTheFuture_isRefused() throws Exception {
    assertThat(offer(START.plusSeconds(61))).isEqualTo(SuspensionOutcome.FROM_THE_FUTURE);
    assertThat(offer(START.plusSeconds(60))).isEqualTo(SuspensionOutcome.TAKEN);
  }

  @Test
  void listOfAnotherKey_isRefused() throws Exception {
    String forged = "resguardo suspensions v1\nissued " + START + "\n";
    SignerKey acknowledgement = TestOnlyKeys.acknowledgement();

    assertThat(suspensions.offer(parse(acknowledgement.sign(forged).encoded())))
        .isEqualTo(SuspensionOutcome.UNSIGNED);
    assertThat(suspensions.isInForce()).isFalse();
  }

  @Test
  void alteredList_isRefused() throws Exception {
    String altered = TestOnlyKeys.suspensions(START, MEMBER).replace(MEMBER, "m-0001");

    assertThat(suspensions.offer(parse(altered))).isEqualTo(SuspensionOutcome.UNSIGNED);
  }

  private void assertProblem(ProblemType type) {
    assertThatThrownBy(() -> suspensions.requireGoodStanding(MEMBER))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }

  private SuspensionOutcome offer(Instant issued, String... memberIds)
      throws VettingFormatException {
    return suspensions.offer(parse(TestOnlyKeys.suspensions(issued, memberIds)));
  }

  private static UnverifiedSuspensionList parse(String note) throws VettingFormatException {
    return UnverifiedSuspensionList.parse(note.getBytes(StandardCharsets.UTF_8));
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static final class Settings implements SuspensionConfig {
    @Override
    public Duration pollEvery() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration grace() {
      return Duration.ofMinutes(5);
    }
  }
}
