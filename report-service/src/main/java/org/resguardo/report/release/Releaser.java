package org.resguardo.report.release;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.resguardo.access.AccessSalt;
import org.resguardo.report.accessrecord.AcknowledgedReport;
import org.resguardo.report.accessrecord.AcknowledgementRepository;

/// Releases one batch, in the caller's transaction: all of it or nothing.
@ApplicationScoped
class Releaser {
  /// Bounds a transaction. What is left is due again at once.
  private static final int MAX_BATCH = 200;

  private final ReleaseRepository submissions;
  private final ClockRepository clocks;
  private final AcknowledgementRepository acknowledgements;
  private final ReleaseConfig config;
  private final SecureRandom random = new SecureRandom();

  Releaser(
      ReleaseRepository submissions,
      ClockRepository clocks,
      AcknowledgementRepository acknowledgements,
      ReleaseConfig config) {
    this.submissions = submissions;
    this.clocks = clocks;
    this.acknowledgements = acknowledgements;
    this.config = config;
  }

  /// Emits whether a batch is due, without waiting for anybody.
  Uni<Boolean> isDue(SqlClient client) {
    return clocks
        .read(client)
        .map(clock -> clock.filter(now -> now.isBatchDue(config)).isPresent());
  }

  /// Emits whether a batch was due, and no other instance at it.
  Uni<Boolean> releaseIfDue(SqlConnection connection) {
    return clocks
        .lock(connection)
        .map(clock -> clock.filter(now -> now.isBatchDue(config)))
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : release(connection, due.get()).replaceWith(true));
  }

  private Uni<Void> release(SqlConnection connection, ReleaseClock clock) {
    return submissions
        .resting(connection, MAX_BATCH)
        .call(resting -> release(connection, resting))
        .flatMap(resting -> clocks.released(connection, clock.second(), unmixed(clock, resting)));
  }

  private Uni<Void> release(SqlConnection connection, List<RestingSubmission> resting) {
    List<ReleasedReport> released =
        resting.stream().filter(submission -> !submission.isKnown()).map(this::named).toList();
    return submissions
        .move(connection, released)
        .chain(() -> acknowledgements.add(connection, reports(released)))
        .chain(() -> submissions.leave(connection, resting));
  }

  /// 128 random bits: no version, no time, nothing to tell ids apart by.
  private ReleasedReport named(RestingSubmission resting) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    return new ReleasedReport(
        resting.intakeId(), new AcknowledgedReport(id, AccessSalt.random(random), resting.week()));
  }

  private static List<AcknowledgedReport> reports(List<ReleasedReport> released) {
    return released.stream().map(ReleasedReport::report).toList();
  }

  private static Set<String> unmixed(ReleaseClock clock, List<RestingSubmission> resting) {
    Set<String> weeks = new TreeSet<>(clock.unmixed());
    resting.forEach(submission -> weeks.add(submission.week().toString()));
    return weeks;
  }
}
