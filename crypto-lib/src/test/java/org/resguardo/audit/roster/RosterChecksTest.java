package org.resguardo.audit.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.X25519Identity;
import org.resguardo.audit.StubService;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.TestWorld;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.log.AuditedLog;
import org.resguardo.audit.log.LogChecks;
import org.resguardo.audit.log.LogKind;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.vetting.VettingStep;

class RosterChecksTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestWorld world;

  @BeforeEach
  void begin() throws Exception {
    world = new TestWorld();
  }

  @Test
  void honestService_passesEveryCheck() throws IOException {
    assertThat(findings())
        .hasSize(9)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Ok.class));
  }

  @Test
  void rosterSignedByOneVetter_fails() throws Exception {
    world.publish(TestWorld.roster(2, List.of(TestWorld.REVIEWER)), TestWorld.CASA);

    assertFails(Check.ROSTER_SIGNATURES, "too few organisations");
  }

  @Test
  void keySwappedInTheRoster_isNeitherSignedNorLoggedNorEndorsed() throws Exception {
    String swapped = hybridKey();
    world.rosters.set(0, world.rosters.getFirst().replace(TestWorld.REVIEWER.publicKey(), swapped));

    assertFails(Check.ROSTER_SIGNATURES, "does not match");
    assertFails(Check.ROSTER_INCLUSION, "");
    assertFails(Check.ROSTER_HISTORY, "another than the log has");
    assertFails(Check.ROSTER_ENDORSEMENTS, "endorsements in force: 0");
  }

  @Test
  void keyThatVettersSignedAndNobodyEndorsed_fails() throws Exception {
    world.publish(
        TestWorld.roster(2, List.of(TestWorld.REVIEWER, member(hybridKey()))),
        TestWorld.CASA,
        TestWorld.PUENTE);

    assertFails(Check.ROSTER_ENDORSEMENTS, "m-0bad of org-casa: endorsements in force: 0");
  }

  @Test
  void keyEndorsedTwiceByOneOrganisation_fails() throws Exception {
    MemberKey member = member(hybridKey());
    world.directory.add(
        TestWorld.endorsement(TestWorld.CASA, member, 0),
        TestWorld.endorsement(TestWorld.CASA, member, 0));
    world.publish(TestWorld.roster(2, List.of(member)), TestWorld.CASA, TestWorld.PUENTE);

    assertFails(Check.ROSTER_ENDORSEMENTS, "not of two organisations");
  }

  @Test
  void vettersKeyEndorsedByItself_fails() throws Exception {
    MemberKey vetter =
        new MemberKey(
            MemberRole.VETTER,
            "m-00ff",
            "org-casa",
            TestWorld.CASA.verifierKey().encoded(),
            TestWorld.TODAY.plusDays(30));
    world.directory.add(
        TestWorld.endorsement(TestWorld.CASA, vetter, 0),
        TestWorld.endorsement(TestWorld.PUENTE, vetter, 0));
    world.publish(TestWorld.roster(2, List.of(vetter)), TestWorld.CASA, TestWorld.PUENTE);

    assertFails(Check.ROSTER_ENDORSEMENTS, "endorsements in force: 1");
  }

  @Test
  void endorsementsFromBeforeASuspension_doNotCountAfterIt() throws Exception {
    world.directory.add(
        TestWorld.step(VettingStep.SUSPENDED), TestWorld.step(VettingStep.ROLE_GRANTED));

    assertFails(Check.ROSTER_ENDORSEMENTS, "m-7f3a");
  }

  @Test
  void keyListedLongerThanEndorsed_fails() throws Exception {
    MemberKey longer =
        new MemberKey(
            MemberRole.REVIEWER,
            "m-7f3a",
            "org-casa",
            TestWorld.REVIEWER.publicKey(),
            TestWorld.TODAY.plusDays(80));
    world.publish(TestWorld.roster(2, List.of(longer)), TestWorld.CASA, TestWorld.PUENTE);

    assertFails(Check.ROSTER_ENDORSEMENTS, "listed until");
  }

  @Test
  void expiredRoster_failsByItsDateOnly() throws Exception {
    InstantSource later = InstantSource.offset(TestWorld.CLOCK, Duration.ofDays(120));

    assertThat(finding(Check.ROSTER_DATES, later)).isInstanceOf(Finding.Fail.class);
    assertThat(finding(Check.ROSTER_SIGNATURES, later)).isInstanceOf(Finding.Ok.class);
  }

  @Test
  void gapInTheVersions_fails() throws Exception {
    world.publish(
        TestWorld.roster(3, List.of(TestWorld.REVIEWER)), TestWorld.CASA, TestWorld.PUENTE);

    assertFails(Check.ROSTER_HISTORY, "");
  }

  @Test
  void rosterPublishedOutsideTheLog_fails() throws Exception {
    world.rosters.add(
        TestWorld.signed(
            TestWorld.roster(2, List.of(TestWorld.REVIEWER)), TestWorld.CASA, TestWorld.PUENTE));

    assertFails(Check.ROSTER_HISTORY, "published and not in the log");
    assertThat(finding(Check.ROSTER_INCLUSION)).isInstanceOf(Finding.Fail.class);
  }

  @Test
  void oldRosterReplacedAfterwards_fails() throws Exception {
    world.publish(
        TestWorld.roster(2, List.of(TestWorld.REVIEWER)), TestWorld.CASA, TestWorld.PUENTE);
    world.rosters.set(
        0,
        TestWorld.signed(
            TestWorld.roster(1, List.of(member(hybridKey()))), TestWorld.CASA, TestWorld.PUENTE));

    assertFails(Check.ROSTER_HISTORY, "roster 1 is another than the log has");
  }

  @Test
  void suspendedMemberInTheRoster_fails() throws IOException {
    world.suspended.add("m-7f3a");

    assertFails(Check.ROSTER_SUSPENSIONS, "m-7f3a is suspended and still in the roster");
  }

  @Test
  void suspensionWithheldFromTheList_fails() throws IOException {
    world.directory.add(TestWorld.step(VettingStep.SUSPENDED));

    assertFails(Check.ROSTER_SUSPENSIONS, "in the log and not in the list");
  }

  @Test
  void oldListOfSuspensions_fails() throws IOException {
    InstantSource later = InstantSource.offset(TestWorld.CLOCK, Duration.ofHours(1));

    assertThat(finding(Check.ROSTER_SUSPENSIONS, later).sentence()).contains("was issued");
  }

  @Test
  void listOfSuspensionsByAnotherKey_fails() throws Exception {
    String text = "resguardo suspensions v1\nissued " + TestWorld.NOW + "\n";
    world.replies.put("/v1/suspensions", Reply.text(200, TestWorld.CASA.sign(text).encoded()));

    assertFails(Check.ROSTER_SUSPENSIONS, "has not signed");
  }

  @Test
  void classicKey_fails() throws Exception {
    String classic = X25519Identity.generate(RANDOM).recipient().encoded();
    world.publish(TestWorld.roster(2, List.of(member(classic))), TestWorld.CASA, TestWorld.PUENTE);

    assertFails(Check.MEMBER_KEYS, "no post-quantum hybrid");
  }

  @Test
  void hostileAnswer_isShownHarmless() throws IOException {
    world.replies.put("/v1/roster", Reply.text(200, "\u001b[2J<script>\u202e"));

    assertThat(findings()).allSatisfy(finding -> assertThat(finding.sentence()).matches("[ -~]+"));
    assertFails(Check.ROSTER_SIGNATURES, "a note is text");
  }

  private static String hybridKey() {
    return HybridIdentity.generate(RANDOM).recipient().encoded();
  }

  private static MemberKey member(String key) {
    return new MemberKey(
        MemberRole.REVIEWER, "m-0bad", "org-casa", key, TestWorld.TODAY.plusDays(30));
  }

  private void assertFails(Check check, String words) throws IOException {
    Finding finding = finding(check);
    assertThat(finding).isInstanceOf(Finding.Fail.class);
    assertThat(finding.sentence()).contains(words);
  }

  private Finding finding(Check check) throws IOException {
    return finding(check, TestWorld.CLOCK);
  }

  private Finding finding(Check check, InstantSource clock) throws IOException {
    return findings(clock).stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow();
  }

  private List<Finding> findings() throws IOException {
    return findings(TestWorld.CLOCK);
  }

  private List<Finding> findings(InstantSource clock) throws IOException {
    try (StubService service = new StubService(world)) {
      var policy = TestWorld.policy(service.address());
      AuditedLog directory = LogChecks.run(LogKind.DIRECTORY, policy, null, null, clock);
      return RosterChecks.run(policy, directory, clock);
    }
  }
}
