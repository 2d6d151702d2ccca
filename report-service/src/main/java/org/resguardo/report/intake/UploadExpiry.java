package org.resguardo.report.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.resguardo.report.background.Background;
import org.resguardo.report.problem.StorageOutage;

/// Drops uploads that nobody sealed in three days, with their chunks; their mailboxes are free
/// again.
@ApplicationScoped
class UploadExpiry {
  private final UnsealedRepository uploads;
  private final InstantSource clock;
  private final Duration pause;

  UploadExpiry(UnsealedRepository uploads, InstantSource clock, IntakeConfig config) {
    this.uploads = uploads;
    this.clock = clock;
    this.pause = config.dropEvery();
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(() -> pass().subscribeAsCompletionStage());
  }

  /// Readiness tells an outage; the next pass makes up for it.
  private Uni<Duration> pass() {
    return dropAll().onFailure(StorageOutage::isBehind).recoverWithNull().replaceWith(pause);
  }

  /// Completes when none is left whose day is over.
  Uni<Void> dropAll() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return uploads
        .dropOneBefore(today)
        .repeat()
        .whilst(isDropped -> isDropped)
        .toUni()
        .replaceWithVoid();
  }
}
