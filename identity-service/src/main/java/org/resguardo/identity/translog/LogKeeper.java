package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Looks after a log: has it extended when entries wait, and stops it when it is damaged.
@ApplicationScoped
class LogKeeper {
  private final SequenceRepository sequence;
  private final CheckpointRepository checkpoints;
  private final Sequencer sequencer;
  private final SeenCheckpoints seen;
  private final LogIntegrity integrity;

  LogKeeper(
      SequenceRepository sequence,
      CheckpointRepository checkpoints,
      Sequencer sequencer,
      SeenCheckpoints seen,
      LogIntegrity integrity) {
    this.sequence = sequence;
    this.checkpoints = checkpoints;
    this.sequencer = sequencer;
    this.seen = seen;
    this.integrity = integrity;
  }

  /// Extends the log if it has not begun or entries wait. Emits nothing; fails when the database is
  /// away.
  Uni<Void> keep(OwnLog log) {
    if (!integrity.isSound(log.name())) {
      return Uni.createFrom().voidItem();
    }
    return checkpoints
        .newest(log.name())
        .flatMap(newest -> look(log, newest))
        .onFailure(DamagedLogException.class)
        .recoverWithUni(damage -> stop(log, damage));
  }

  private Uni<Void> look(OwnLog log, Optional<StoredCheckpoint> newest) {
    try {
      seen.see(log.name(), newest);
    } catch (DamagedLogException damage) {
      return Uni.createFrom().failure(damage);
    }
    return sequence
        .isWaiting(log.name())
        .flatMap(
            isWaiting ->
                isWaiting || newest.isEmpty()
                    ? sequencer.extend(log)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> stop(OwnLog log, Throwable damage) {
    integrity.damaged(log.name(), damage);
    return Uni.createFrom().voidItem();
  }
}
