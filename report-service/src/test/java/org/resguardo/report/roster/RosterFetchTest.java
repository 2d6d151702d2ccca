package org.resguardo.report.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.deploy.stack.Database;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.report.roster.RosterOutcome.LogRefused;
import org.resguardo.report.roster.RosterOutcome.Overtaken;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.report.testbed.TestOnlyLog;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.WitnessKey;

/// A dishonest identity-service, and a service that forgets nothing. Each fetch is one of a service
/// that has just been started, or of another instance, on the same database.
@QuarkusTest
class RosterFetchTest extends ServiceTest {
  private static final WitnessKey[] BOTH = {TestOnlyKeys.witness(1), TestOnlyKeys.witness(2)};
  private static final RosterContent SECOND = roster(2);
  private static final RosterContent THIRD = roster(3);
  private static final RosterContent FOURTH = roster(4);
  private static final TestOnlyLog UP_TO_THIRD =
      TestOnlyLog.EMPTY.with(SECOND).with("an endorsement\n").with(THIRD);

  @Inject RosterGateway rosters;
  @Inject DirectoryLogGateway log;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Vertx vertx = Vertx.vertx();
  private Pool pool;

  @BeforeEach
  void forget() {
    Database database =
        testbed.anotherDatabase("memory", Path.of("src/main/resources/db/migration"));
    pool =
        new Pool(
            PgBuilder.pool()
                .connectingTo(
                    PgConnectOptions.fromUri("postgresql://127.0.0.1:" + database.port())
                        .setDatabase(database.name())
                        .setUser(database.owner().name())
                        .setPassword(database.owner().password()))
                .using(vertx)
                .build());
    execute("delete from roster_memory");
  }

  @AfterEach
  void publishTheTrueOneAgain() {
    pool.closeAndAwait();
    vertx.close();
    testbed.publishRoster();
    awaitRoster(testbed.rosterVersion());
  }

  @Test
  void provenRoster_isTakenAndRemembered() {
    testbed.serve(THIRD, UP_TO_THIRD);

    assertThat(fetch()).isInstanceOf(Taken.class);

    assertThat(remembered()).startsWith("3 ").contains("\n3\n");
  }

  @Test
  void nextRoster_isTakenWhenTheLogHasGrown() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();
    testbed.serve(FOURTH, UP_TO_THIRD.with("a suspension\n").with(FOURTH));

    assertThat(fetch()).isInstanceOf(Taken.class);

    assertThat(remembered()).startsWith("4 ").contains("\n5\n");
  }

  @Test
  void sameRoster_isTakenUnderALargerCheckpoint() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();
    testbed.serve(THIRD, UP_TO_THIRD.with("a suspension\n"));

    assertThat(fetch()).isInstanceOf(Taken.class);

    assertThat(remembered()).startsWith("3 ").contains("\n4\n");
  }

  @Test
  void rosterOfTooFewOrganisations_isRefused() {
    assertThat(fetchSignedBy("org-casa")).isEqualTo(new Refused(Reason.UNDER_SIGNED));
    assertThat(fetchSignedBy("org-nobody")).isEqualTo(new Refused(Reason.UNSIGNED));
    assertThat(remembered()).isEmpty();
  }

  @Test
  void alteredRoster_isRefused() {
    testbed.serve(THIRD, UP_TO_THIRD);
    String note = TestOnlyKeys.signed(THIRD, "org-casa", "org-puente").encoded();

    testbed.serveRoster(note.replace("version 3\n", "version 4\n"));

    assertThat(fetch()).isEqualTo(new Refused(Reason.ALTERED));
  }

  @Test
  void expiredRoster_isRefused() {
    testbed.serve(THIRD, UP_TO_THIRD);
    now.updateAndGet(instant -> instant.plus(Duration.ofDays(32)));

    assertThat(fetch()).isEqualTo(new Refused(Reason.EXPIRED));
  }

  @Test
  void rosterThatIsNotInTheLog_isRefused() {
    testbed.serve(THIRD, UP_TO_THIRD);
    testbed.serveRoster(TestOnlyKeys.signed(FOURTH, "org-casa", "org-puente").encoded());

    assertThat(fetch()).isEqualTo(new Refused(Reason.NOT_LOGGED));
    assertThat(remembered()).isEmpty();
  }

  @Test
  void rosterUnderACheckpointOfTooFewWitnesses_isRefused() {
    testbed.serve(THIRD, UP_TO_THIRD);
    testbed.serveProof(UP_TO_THIRD.proof(THIRD, TestOnlyKeys.witness(1)));

    assertThat(fetch()).isEqualTo(new Refused(Reason.NOT_WITNESSED));
    assertThat(remembered()).isEmpty();
  }

  @Test
  void olderRosterStillInForceAndInTheLog_isRefusedAfterARestart() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();
    String before = remembered();

    testbed.serve(SECOND, UP_TO_THIRD.with("a suspension\n"));

    assertThat(fetch()).isEqualTo(new RolledBack(2));
    assertThat(remembered()).isEqualTo(before);
  }

  @Test
  void anotherTextUnderTheSameVersion_isRefusedThoughItIsInTheLog() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();
    RosterContent other = TestOnlyKeys.roster(3, List.of());

    testbed.serve(other, UP_TO_THIRD.with(other));

    assertThat(fetch()).isEqualTo(new RolledBack(3));
  }

  @Test
  void logRolledBack_isRefusedAfterARestart() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();

    testbed.serve(SECOND, TestOnlyLog.EMPTY.with(SECOND));

    assertThat(fetch()).isEqualTo(new LogRefused(LogRefusedException.Reason.ROLLED_BACK));
  }

  @Test
  void secondHeadOfOneSize_isRefusedAfterARestart() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();

    testbed.serve(
        FOURTH, TestOnlyLog.EMPTY.with(SECOND).with("another endorsement\n").with(FOURTH));

    assertThat(fetch()).isEqualTo(new LogRefused(LogRefusedException.Reason.SPLIT_VIEW));
  }

  @Test
  void largerLogThatIsAnother_isRefusedAfterARestart() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();

    testbed.serve(
        FOURTH,
        TestOnlyLog.EMPTY.with(SECOND).with("another endorsement\n").with(THIRD).with(FOURTH));

    assertThat(fetch()).isEqualTo(new LogRefused(LogRefusedException.Reason.INCONSISTENT));
  }

  @Test
  void logThatWithholdsItsTiles_isNotBelieved() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();
    String before = remembered();
    testbed.serve(FOURTH, UP_TO_THIRD.with(FOURTH));
    testbed.serveTilesOf(UP_TO_THIRD);

    assertThatThrownBy(this::fetch).rootCause().hasMessageContaining("404");
    assertThat(remembered()).isEqualTo(before);
  }

  @Test
  void fasterInstance_isNotOverwritten() {
    testbed.serve(THIRD, UP_TO_THIRD);
    fetch();
    TestOnlyLog grown = UP_TO_THIRD.with(FOURTH);
    testbed.serve(FOURTH, grown);
    testbed.serveProof(
        () -> {
          execute("update roster_memory set version = 9");
          return grown.proof(FOURTH, BOTH);
        });

    assertThat(fetch()).isInstanceOf(Overtaken.class);

    assertThat(remembered()).startsWith("9 ");
  }

  @Test
  void runningService_keepsItsRosterAndSaysWhyItTookNoOther() {
    int version = testbed.rosterVersion();
    testbed.serve(SECOND, TestOnlyLog.EMPTY.with(SECOND));

    eventually(() -> readiness().contains("\"last fetch\": \"refused: log "));

    assertThat(readiness()).contains("\"version " + version + "\"").contains("\"UP\"");
    assertThat(as("reviewer-casa").get("/v1/reports").statusCode()).isEqualTo(200);
  }

  private RosterOutcome fetch() {
    return new RosterFetch(
            rosters,
            log,
            new RosterMemoryRepository(pool),
            new RosterVerifier(TestOnlyKeys.policy(URI.create("http://127.0.0.1:1")), now::get))
        .fetch()
        .toCompletableFuture()
        .join();
  }

  private RosterOutcome fetchSignedBy(String organisation) {
    testbed.serve(THIRD, UP_TO_THIRD);
    UnverifiedNote note = TestOnlyKeys.signed(THIRD, organisation);
    testbed.serveRoster(note.encoded());
    return fetch();
  }

  private String remembered() {
    return new RosterMemoryRepository(pool)
        .load()
        .await()
        .atMost(Duration.ofSeconds(10))
        .map(memory -> memory.version() + " " + memory.checkpoint())
        .orElse("");
  }

  private void execute(String sql) {
    pool.query(sql).executeAndAwait();
  }

  private static RosterContent roster(int version) {
    return TestOnlyKeys.roster(version, List.of(TestOnlyKeys.member("m-00aa", "org-casa")));
  }
}
