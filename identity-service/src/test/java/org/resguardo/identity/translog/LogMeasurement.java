package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.BlindedReport;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.access.DeliveryId;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.UnverifiedLogProof;

/// How fast a log is. Not part of the build: run it with `-Dtest=LogMeasurement`.
@QuarkusTest
class LogMeasurement {
  private static final OwnLog LOG = TestLogs.access();
  private static final int LEAVES = 1_000_000;
  private static final int AT_ONCE = 50_000;
  private static final int PROOFS = 2_000;
  private static final int DELIVERIES = 40;
  private static final String ENTRIES = "/v1/logs/access/entries";
  private static final String CHECKPOINT = "/v1/logs/access/checkpoint";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Vertx vertx;
  @Inject Worker worker;

  @Test
  void aMillionLeaves() throws Exception {
    LogDatabase database = LogDatabase.empty();
    try (Instance instance = new Instance(database, LOG, vertx, worker, 4096)) {
      append(database, instance);
      prove(instance);
      long begun = System.nanoTime();
      instance.checkAll();
      report("whole log checked in %.1f s", seconds(begun));
      assertThat(instance.damages()).isEmpty();
    }
  }

  /// The running service, through HTTP: from the first delivery to a checkpoint over all of them.
  @Test
  void deliveriesToTheRunningService() throws Exception {
    List<String> notes = IntStream.range(0, DELIVERIES).mapToObj(_ -> delivery()).toList();
    long before = size(Api.anonymous().get(CHECKPOINT));
    long begun = System.nanoTime();
    for (String note : notes) {
      assertThat(Api.anonymous().postText(ENTRIES, note).status()).isEqualTo(204);
    }
    double delivered = seconds(begun);
    long all = before + (long) DELIVERIES * AccessDelivery.MAX_ENTRIES;
    Api.anonymous().await(CHECKPOINT, answer -> size(answer) >= all);
    report(
        "%d entries delivered in %.2f s, all under a served checkpoint after %.2f s",
        all - before, delivered, seconds(begun));
  }

  private static String delivery() {
    List<DeliveredEntry> entries =
        IntStream.range(0, AccessDelivery.MAX_ENTRIES).mapToObj(_ -> entry()).toList();
    return new AccessDelivery(entries).signedBy(Vetters.reportService()).encoded();
  }

  private static DeliveredEntry entry() {
    byte[] digest = new byte[Hash.BYTES];
    RANDOM.nextBytes(digest);
    return new DeliveredEntry(
        DeliveryId.random(RANDOM),
        new AccessEntry(
            "m-00aa",
            IsoWeek.parse("2026-W48"),
            AccessAction.OPENED,
            new BlindedReport(Bytes.of(digest))));
  }

  private static long size(Answer checkpoint) {
    return checkpoint.status() == 200
        ? Long.parseLong(checkpoint.body().lines().toList().get(1))
        : 0;
  }

  private static void append(LogDatabase database, Instance instance) throws SQLException {
    double spent = 0;
    double slowest = 0;
    for (int from = 0; from < LEAVES; from += AT_ONCE) {
      lineUp(database, from);
      while (size(instance) < from + AT_ONCE) {
        long begun = System.nanoTime();
        instance.keep();
        slowest = Math.max(slowest, seconds(begun));
        spent += seconds(begun);
      }
    }
    instance.witness();
    report(
        "%d leaves appended in %.1f s, %.0f a second; slowest batch of 4096 %.3f s",
        LEAVES, spent, LEAVES / spent, slowest);
  }

  private static void lineUp(LogDatabase database, int from) throws SQLException {
    database.executeAsOwner(
        """
        insert into log_pending select gen_random_uuid(), 'access', convert_to(
          'an entry of about the length of an access entry, which is some 150 bytes, so it takes'
          || ' about the same time to be hashed and stored; this is number ' || n, 'UTF8')
        from generate_series(%d, %d) as entry (n)"""
            .formatted(from, from + AT_ONCE - 1));
  }

  private static long size(Instance instance) {
    return instance.hasBegun() ? instance.newest().size() : 0;
  }

  private static void prove(Instance instance) throws Exception {
    double[] millis = new double[PROOFS];
    for (int i = 0; i < PROOFS; i++) {
      Bytes entry = instance.entry(RANDOM.nextLong(LEAVES));
      long begun = System.nanoTime();
      String proof = Instance.await(instance.proofs().proof(LogName.ACCESS, entry)).orElseThrow();
      millis[i] = seconds(begun) * Duration.ofSeconds(1).toMillis();
      new LogVerifier(TestLogs.policy(LOG))
          .verify(UnverifiedLogProof.parse(Bytes.utf8(proof).toArray()), entry);
    }
    Arrays.sort(millis);
    report(
        "proof of a random entry: median %.2f ms, 99 of 100 in %.2f ms, slowest %.2f ms",
        millis[PROOFS / 2], millis[PROOFS * 99 / 100], millis[PROOFS - 1]);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void report(String format, Object... values) {
    System.out.printf(Locale.ROOT, "MEASURED " + format + "%n", values);
  }
}
