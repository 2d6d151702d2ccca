package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.UnverifiedCheckpoint;

@QuarkusTest
class WitnessingTest {
  @Inject Vertx vertx;
  @Inject Worker worker;

  private LogDatabase database;
  private TestWitness first;
  private TestWitness second;
  private OwnLog bothNeeded;

  @BeforeEach
  void start() throws Exception {
    database = LogDatabase.empty();
    first = TestWitness.start("witness-1");
    second = TestWitness.start("witness-2");
    bothNeeded = TestLogs.access(2, first, second);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void checkpoint_isCosignedByAllThatAreNeeded() throws Exception {
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      assertThat(instance.cosigned()).isEmpty();

      instance.witness();

      assertThat(verifiedSize(instance, bothNeeded)).isEqualTo(3);
    }
  }

  @Test
  void emptyLog_isCosignedToo() throws Exception {
    try (Instance instance = instance(bothNeeded)) {
      instance.keep();
      instance.witness();

      assertThat(verifiedSize(instance, bothNeeded)).isZero();
    }
  }

  @Test
  void growingLog_isCosignedAgainAndAgain() throws Exception {
    try (Instance instance = instance(bothNeeded)) {
      for (int size = 100; size <= 1000; size += 100) {
        extend(instance, 100);
        instance.witness();

        assertThat(verifiedSize(instance, bothNeeded)).isEqualTo(size);
      }
      assertThat(first.requests()).isEqualTo(10);
    }
  }

  @Test
  void restartedInstance_learnsWhereTheWitnessesAre() throws Exception {
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 300);
      instance.witness();
    }
    try (Instance restarted = instance(bothNeeded)) {
      extend(restarted, 300);
      restarted.witness();

      assertThat(verifiedSize(restarted, bothNeeded)).isEqualTo(600);
    }
  }

  @Test
  void twoInstances_canBothAsk() throws Exception {
    try (Instance instance = instance(bothNeeded);
        Instance other = instance(bothNeeded)) {
      for (int size = 100; size <= 500; size += 100) {
        extend(instance, 100);
        other.witness();
        instance.witness();

        assertThat(verifiedSize(instance, bothNeeded)).isEqualTo(size);
      }
      assertThat(instance.damages()).isEmpty();
      assertThat(other.wellness()).containsOnlyKeys("directory", "access");
    }
  }

  @Test
  void logWithoutWitnesses_isWitnessedAtOnce() throws Exception {
    OwnLog none = TestLogs.access();
    try (Instance instance = instance(none)) {
      extend(instance, 3);
      instance.witness();

      assertThat(verifiedSize(instance, none)).isEqualTo(3);
    }
  }

  @Test
  void silentWitness_doesNotHoldTheOthers() throws Exception {
    OwnLog oneNeeded = TestLogs.access(1, first, second);
    second.fallSilent();
    try (Instance instance = instance(oneNeeded)) {
      for (int size = 3; size <= 15; size += 3) {
        extend(instance, 3);
        instance.witness();

        assertThat(verifiedSize(instance, oneNeeded)).isEqualTo(size);
      }
      assertThat(second.requests()).isLessThan(5);
    }
  }

  @Test
  void missingWitness_isAskedAgainAndNothingIsServedUntilThen() throws Exception {
    second.answerOnly(503);
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      instance.witness();
      assertThat(instance.cosigned()).isEmpty();

      second.answerOnly(null);
      instance.witness();

      assertThat(verifiedSize(instance, bothNeeded)).isEqualTo(3);
      assertThat(first.requests()).isEqualTo(1);
    }
  }

  @Test
  void rolledBackLog_isRefusedAndStops() throws Exception {
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 20);
      instance.witness();
    }
    forget();
    try (Instance rolledBack = instance(bothNeeded)) {
      extend(rolledBack, 10);
      rolledBack.witness();

      assertThat(rolledBack.cosigned()).isEmpty();
      assertThat(rolledBack.wellness())
          .containsEntry(
              "access, witness-1", "it has cosigned a larger tree, so the log was rolled back");
      assertThat(rolledBack.damages())
          .containsExactly(
              "a quorum of witnesses refuses:"
                  + " it has cosigned a larger tree, so the log was rolled back");
      assertStopped(rolledBack, 10);
    }
  }

  @Test
  void splitView_isRefusedAndStops() throws Exception {
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 20);
      instance.witness();
    }
    forget();
    try (Instance forked = instance(bothNeeded)) {
      extend(forked, 20);
      forked.witness();

      assertThat(forked.cosigned()).isEmpty();
      assertThat(forked.damages())
          .containsExactly(
              "a quorum of witnesses refuses: it has cosigned another tree, so the log was forked");
      assertStopped(forked, 20);
    }
  }

  /// A witness could stop everything by lying, so it takes as many as clients would believe.
  @Test
  void oneAccuserOfTwoNeeded_doesNotStopTheLog() throws Exception {
    second.answerOnly(422);
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      instance.witness();

      assertThat(instance.cosigned()).isEmpty();
      assertThat(instance.damages()).isEmpty();
      assertThat(instance.wellness()).containsKey("access, witness-2");
    }
  }

  @Test
  void witnessThatRefused_isNotAskedAgain() throws Exception {
    second.answerOnly(422);
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      instance.witness();
      extend(instance, 3);
      instance.witness();

      assertThat(second.requests()).isEqualTo(1);
    }
  }

  @Test
  void witnessWithAnotherKey_isNotBelieved() throws Exception {
    second.useOtherKey();
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      instance.witness();

      assertThat(instance.cosigned()).isEmpty();
      assertThat(instance.wellness())
          .containsEntry(
              "access, witness-2", "its cosignature is not by the key in the trust policy");
    }
  }

  @Test
  void witnessThatKnowsAnotherLogKey_isReported() throws Exception {
    second.answerOnly(403);
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      instance.witness();

      assertThat(instance.wellness())
          .containsEntry("access, witness-2", "it knows the log by another key");
    }
  }

  @Test
  void witnessThatDoesNotKnowTheLogYet_isAskedAgain() throws Exception {
    second.watchOtherLogKey(Vetters.stranger().verifierKey());
    try (Instance instance = instance(bothNeeded)) {
      extend(instance, 3);
      instance.witness();
      second.watchOtherLogKey(TestLogs.accessKey().verifierKey());
      instance.witness();

      assertThat(verifiedSize(instance, bothNeeded)).isEqualTo(3);
    }
  }

  private Instance instance(OwnLog log) {
    return new Instance(database, log, vertx, worker);
  }

  private void extend(Instance instance, int count) throws SQLException {
    List<Bytes> entries =
        IntStream.range(0, count).mapToObj(n -> Bytes.utf8("entry " + n)).toList();
    database.line(LogName.ACCESS, entries);
    instance.keep();
  }

  private void forget() throws SQLException {
    database.executeAsOwner("truncate log_entry, log_tile, log_checkpoint, log_cosigned");
  }

  private void assertStopped(Instance instance, long size) throws SQLException {
    extend(instance, 5);
    assertThat(instance.newest().size()).isEqualTo(size);
  }

  private static long verifiedSize(Instance instance, OwnLog log) throws Exception {
    byte[] note = Bytes.utf8(instance.cosigned().orElseThrow().note()).toArray();
    return new LogVerifier(TestLogs.policy(log))
        .verify(UnverifiedCheckpoint.parse(note))
        .treeHead()
        .size();
  }
}
