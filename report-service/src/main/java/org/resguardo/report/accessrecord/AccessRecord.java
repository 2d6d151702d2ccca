package org.resguardo.report.accessrecord;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.BlindedReport;
import org.resguardo.access.DeliveryId;
import org.resguardo.report.problem.FailureTrace;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.problem.StorageOutage;
import org.resguardo.submission.IsoWeek;

/// Writes down that something is done to a report. Whoever hands out, changes or deletes a report
/// calls this in the same transaction and lets nothing leave before the commit.
@ApplicationScoped
public class AccessRecord {
  private static final Logger LOG = Logger.getLogger(AccessRecord.class);

  private final OutboxRepository outbox;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  AccessRecord(OutboxRepository outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Records what a member does. Completes when the entry is part of the caller's transaction;
  /// fails otherwise, so that the transaction is rolled back.
  public Uni<Void> record(AccessAction action, UUID report, String memberId) {
    return outbox
        .saltOf(report)
        .map(salt -> entry(action, report, salt, memberId))
        .flatMap(entry -> outbox.add(OutboxEntry.of(DeliveryId.random(random), entry)))
        .onFailure(failure -> !StorageOutage.isBehind(failure))
        .transform(AccessRecord::notRecorded);
  }

  private AccessEntry entry(AccessAction action, UUID report, AccessSalt salt, String memberId) {
    return new AccessEntry(
        memberId, IsoWeek.of(clock.instant()), action, BlindedReport.of(report, salt));
  }

  private static ProblemException notRecorded(Throwable failure) {
    LOG.errorf("access not recorded: %s", FailureTrace.of(failure));
    return new ProblemException(ProblemType.ACCESS_NOT_RECORDED);
  }
}
