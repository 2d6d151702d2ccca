package org.resguardo.identity.translog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.resguardo.identity.translog.WitnessAnswer.Conflict;
import org.resguardo.identity.translog.WitnessAnswer.Cosigned;
import org.resguardo.identity.translog.WitnessAnswer.Refused;
import org.resguardo.identity.translog.WitnessAnswer.Unavailable;
import org.resguardo.identity.worker.Worker;

/// Has the newest checkpoint cosigned, and keeps it once the witness quorum is met; only then is it
/// served. All witnesses are asked at once, and as soon as enough have answered the others are not
/// waited for. Several instances may do this at once: witnesses cosign the same checkpoint twice.
@ApplicationScoped
class Witnessing {
  private final CheckpointRepository checkpoints;
  private final KnownWitnesses witnesses;
  private final WitnessAsking asking;
  private final LogIntegrity integrity;
  private final Worker worker;
  private final Map<LogName, Gathering> gatherings = new ConcurrentHashMap<>();

  Witnessing(
      CheckpointRepository checkpoints,
      KnownWitnesses witnesses,
      WitnessAsking asking,
      LogIntegrity integrity,
      Worker worker) {
    this.checkpoints = checkpoints;
    this.witnesses = witnesses;
    this.asking = asking;
    this.integrity = integrity;
    this.worker = worker;
  }

  /// Asks for what the newest checkpoint lacks, if anything. Emits nothing; fails when the database
  /// is away.
  Uni<Void> witness(OwnLog log) {
    if (!integrity.isSound(log.name())) {
      return Uni.createFrom().voidItem();
    }
    return checkpoints
        .newestUncosigned(log.name())
        .flatMap(newest -> newest.map(each -> gather(log, each)).orElse(nothing()))
        .onFailure(DamagedLogException.class)
        .recoverWithUni(damage -> stop(log, damage));
  }

  private Uni<Void> gather(OwnLog log, StoredCheckpoint newest) {
    return worker
        .run(() -> gathering(log, newest))
        .call(gathering -> askAll(log, gathering))
        .flatMap(
            gathering ->
                gathering.isEnough()
                    ? checkpoints.addCosigned(log.name(), gathering.cosigned())
                    : nothing());
  }

  private Gathering gathering(OwnLog log, StoredCheckpoint newest) throws DamagedLogException {
    Gathering present = gatherings.get(log.name());
    if (present != null && present.isFor(newest)) {
      return present;
    }
    Gathering begun = new Gathering(log, newest);
    gatherings.put(log.name(), begun);
    return begun;
  }

  private Uni<Void> askAll(OwnLog log, Gathering gathering) {
    if (gathering.isEnough()) {
      return nothing();
    }
    List<Multi<Boolean>> questions =
        witnesses.toAsk(log).stream()
            .filter(witness -> !gathering.has(witness))
            .map(witness -> ask(log, gathering, witness).toMulti())
            .toList();
    if (questions.isEmpty()) {
      return nothing();
    }
    return Multi.createBy()
        .merging()
        .streams(questions)
        .select()
        .first(isEnough -> !isEnough)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Boolean> ask(OwnLog log, Gathering gathering, KnownWitness witness) {
    witnesses.isAsked(witness);
    return asking
        .ask(log.name(), gathering.checkpoint(), witness)
        .flatMap(answer -> worker.run(() -> take(log, gathering, witness, answer)));
  }

  private boolean take(
      OwnLog log, Gathering gathering, KnownWitness witness, WitnessAnswer answer) {
    witnesses.hasAnswered(witness);
    switch (answer) {
      case Cosigned(var lines) -> {
        if (gathering.take(witness, lines)) {
          witness.hasCosigned(gathering.checkpoint().treeHead().size());
        } else {
          witnesses.refuses(log, witness, WitnessRefusal.WRONG_KEY);
        }
      }
      case Conflict(var latestSize) -> witness.hasCosigned(latestSize);
      case Refused(var why) -> witnesses.refuses(log, witness, why);
      case Unavailable() -> witnesses.isUnavailable(witness);
    }
    return gathering.isEnough();
  }

  private Uni<Void> stop(OwnLog log, Throwable damage) {
    integrity.damaged(log.name(), damage);
    return nothing();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
