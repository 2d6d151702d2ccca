package org.resguardo.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.audit.StubService;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.TestWorld;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey;
import org.resguardo.vetting.VettingStep;

class LogChecksTest {
  private static final String TOKEN = "test-only-token";

  @TempDir private Path folder;
  private TestWorld world;

  @BeforeEach
  void begin() throws Exception {
    world = new TestWorld();
  }

  @Test
  void honestLogs_passEveryCheck() throws IOException {
    for (LogKind kind : LogKind.values()) {
      assertThat(run(kind).findings())
          .hasSize(kind == LogKind.DIRECTORY ? 6 : 5)
          .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Ok.class));
    }
  }

  @Test
  void growth_countsEveryEntryInAWeek() throws IOException {
    var growth = run(LogKind.DIRECTORY).growth();

    assertThat(growth.size()).isEqualTo(7);
    assertThat(growth.weeks().stream().mapToLong(week -> week.entries()).sum()).isEqualTo(7);
  }

  @Test
  void logThatGrew_continuesWhatWasRemembered() throws Exception {
    run(LogKind.ACCESS);
    world.access.entries.add(world.access.entries.getFirst());

    assertThat(finding(LogKind.ACCESS, Check.LOG_CONSISTENCY))
        .isInstanceOf(Finding.Ok.class)
        .extracting(Finding::sentence)
        .isEqualTo("300 entries then, 301 now, all of them still there");
  }

  @Test
  void logRolledBack_failsAndTheMemoryIsKept() throws Exception {
    run(LogKind.ACCESS);
    byte[] remembered = memory();
    world.access.entries.removeLast();

    assertFails(LogKind.ACCESS, Check.LOG_CONSISTENCY, "smaller than it was");
    assertThat(memory()).isEqualTo(remembered);
  }

  @Test
  void twoHeadsOfOneSize_failAndTheMemoryIsKept() throws Exception {
    run(LogKind.ACCESS);
    byte[] remembered = memory();
    world.access.entries.set(3, world.access.entries.get(4));

    assertFails(LogKind.ACCESS, Check.LOG_CONSISTENCY, "two heads of one size");
    assertThat(memory()).isEqualTo(remembered);
  }

  @Test
  void entryChangedInTheDatabaseAndLogGrown_fails() throws Exception {
    run(LogKind.ACCESS);
    world.access.entries.set(3, world.access.entries.get(4));
    world.access.entries.add(world.access.entries.getFirst());

    assertFails(LogKind.ACCESS, Check.LOG_CONSISTENCY, "does not continue");
  }

  @Test
  void damagedMemory_failsAndIsNotOverwritten() throws Exception {
    run(LogKind.ACCESS);
    Files.writeString(memoryFile(), "nonsense");

    assertFails(LogKind.ACCESS, Check.LOG_CONSISTENCY, "memory");
    assertThat(memoryFile()).hasContent("nonsense");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkpoint", "/tile/0/000", "/tile/0/001.p/44", "/tile/1/000.p/1"})
  void bitFlippedInCheckpointLeafOrNode_fails(String path) throws Exception {
    byte[] honest = get("/v1/logs/access" + path);
    world.replies.put("/v1/logs/access" + path, TestWorld.flipped(honest, honest.length / 2));

    assertThat(run(LogKind.ACCESS).findings()).anyMatch(finding -> finding instanceof Finding.Fail);
  }

  @Test
  void bitFlippedInAnEntry_fails() throws Exception {
    byte[] honest = get("/v1/logs/access/tile/entries/000");
    world.replies.put("/v1/logs/access/tile/entries/000", TestWorld.flipped(honest, 60));

    assertFails(LogKind.ACCESS, Check.LOG_ENTRIES, "do not hash to the root");
    assertThat(run(LogKind.ACCESS).entries()).isEmpty();
  }

  @Test
  void entryOfUnknownForm_fails() throws IOException {
    world.directory.add("resguardo backdoor v1\n");

    assertFails(LogKind.DIRECTORY, Check.LOG_ENTRIES, "entry 7 has no known form");
  }

  @Test
  void accessEntryInTheDirectoryLog_fails() throws IOException {
    world.directory.entries.add(world.access.entries.getFirst());

    assertFails(LogKind.DIRECTORY, Check.LOG_ENTRIES, "no known form");
  }

  @Test
  void oneWitnessOfTwo_failsAndNothingIsRemembered() throws Exception {
    world.access.forgetWitnesses();

    assertFails(LogKind.ACCESS, Check.LOG_WITNESSES, "1 of 2 witnesses");
    assertThat(memoryFile()).doesNotExist();
  }

  @Test
  void cosignature_isToldWithItsAge() throws IOException {
    world.access.cosigned = TestWorld.NOW.minus(Duration.ofHours(5));

    assertThat(finding(LogKind.ACCESS, Check.LOG_WITNESSES).details())
        .containsExactly("w1 cosigned 5 hours ago", "w2 cosigned 5 hours ago");
  }

  @Test
  void cosignatureOfTomorrow_fails() throws IOException {
    world.access.cosigned = TestWorld.NOW.plus(Duration.ofDays(1));

    assertFails(LogKind.ACCESS, Check.LOG_WITNESSES, "in the future");
  }

  @Test
  void checkpointOfAnotherLog_fails() throws Exception {
    byte[] other = get("/v1/logs/directory/checkpoint");
    world.replies.put("/v1/logs/access/checkpoint", new Reply(200, Map.of(), Bytes.of(other)));

    assertFails(LogKind.ACCESS, Check.LOG_CHECKPOINT, "another log");
  }

  @Test
  void withoutToken_accessEntriesAreNotAskedFor() throws IOException {
    try (StubService service = new StubService(world)) {
      AuditedLog log =
          LogChecks.run(
              LogKind.ACCESS, TestWorld.policy(service.address()), null, null, TestWorld.CLOCK);

      assertThat(log.findings())
          .filteredOn(finding -> finding.check() == Check.LOG_ENTRIES)
          .first()
          .isInstanceOf(Finding.Skip.class);
      assertThat(service.requests()).noneMatch(request -> request.path().contains("/entries/"));
    }
  }

  @Test
  void token_isSentWithAccessEntriesOnly() throws IOException {
    try (StubService service = new StubService(world)) {
      for (LogKind kind : LogKind.values()) {
        LogChecks.run(kind, TestWorld.policy(service.address()), TOKEN, null, TestWorld.CLOCK);
      }

      assertThat(service.requests())
          .filteredOn(request -> !request.header("Authorization").isEmpty())
          .isNotEmpty()
          .allMatch(request -> request.path().startsWith("/v1/logs/access/tile/entries/"));
    }
  }

  @Test
  void suspensionStep_isOfKnownForm() throws IOException {
    world.directory.add(TestWorld.step(VettingStep.SUSPENDED));

    assertThat(finding(LogKind.DIRECTORY, Check.LOG_ENTRIES)).isInstanceOf(Finding.Ok.class);
  }

  @Test
  void oneKeyOfAKindAWeek_isAllRight() throws Exception {
    world.directory.add(issuerKey(48, "aa").text(), issuerKey(49, "bb").text());
    world.directory.add(TestWorld.REPORT.sign(obliviousKeys("cc").text()).encoded());

    assertThat(finding(LogKind.DIRECTORY, Check.LOG_KEYS))
        .isInstanceOf(Finding.Ok.class)
        .extracting(Finding::sentence)
        .isEqualTo("3 keys published");
    assertThat(finding(LogKind.DIRECTORY, Check.LOG_ENTRIES)).isInstanceOf(Finding.Ok.class);
  }

  @Test
  void twoIssuerKeysOfAWeek_failNamingTheWeek() throws Exception {
    world.directory.add(issuerKey(48, "aa").text(), issuerKey(48, "bb").text());

    assertFails(
        LogKind.DIRECTORY,
        Check.LOG_KEYS,
        "more than one issuer key is published for week 2026-W48");
  }

  @Test
  void twoSetsOfObliviousKeysOfAWeek_fail() throws Exception {
    world.directory.add(TestWorld.REPORT.sign(obliviousKeys("cc").text()).encoded());
    world.directory.add(TestWorld.REPORT.sign(obliviousKeys("dd").text()).encoded());

    assertFails(LogKind.DIRECTORY, Check.LOG_KEYS, "more than one set of oblivious keys");
  }

  @Test
  void obliviousKeysThatReportServiceHasNotSigned_fail() throws Exception {
    world.directory.add(TestWorld.CASA.sign(obliviousKeys("cc").text()).encoded());

    assertFails(
        LogKind.DIRECTORY, Check.LOG_KEYS, "publishes a key that report-service has not signed");
  }

  private static PublishedKey issuerKey(int week, String digits) {
    return new PublishedKey.IssuerKey(new IsoWeek(2026, week), Bytes.fromHex(digits.repeat(32)));
  }

  private static PublishedKey obliviousKeys(String digits) {
    return new PublishedKey.ObliviousKeys(new IsoWeek(2026, 48), Bytes.fromHex(digits.repeat(32)));
  }

  private void assertFails(LogKind kind, Check check, String words) throws IOException {
    Finding finding = finding(kind, check);
    assertThat(finding).isInstanceOf(Finding.Fail.class);
    assertThat(finding.sentence()).contains(words);
  }

  private Finding finding(LogKind kind, Check check) throws IOException {
    List<Finding> findings = run(kind).findings();
    return findings.stream().filter(finding -> finding.check() == check).findFirst().orElseThrow();
  }

  private AuditedLog run(LogKind kind) throws IOException {
    try (StubService service = new StubService(world)) {
      return LogChecks.run(
          kind,
          TestWorld.policy(service.address()),
          TOKEN,
          new MemoryFolder(folder),
          TestWorld.CLOCK);
    }
  }

  private byte[] get(String path) {
    return world.apply(new StubService.Request("GET", path, Map.of())).body().toArray();
  }

  private byte[] memory() throws IOException {
    return Files.readAllBytes(memoryFile());
  }

  private Path memoryFile() {
    return folder.resolve("test-only.example_logs_access.checkpoint");
  }
}
