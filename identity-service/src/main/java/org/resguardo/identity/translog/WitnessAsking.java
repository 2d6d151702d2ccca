package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.translog.WitnessAnswer.Conflict;
import org.resguardo.identity.translog.WitnessAnswer.Refused;
import org.resguardo.tlog.AddCheckpointRequest;
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.ConsistencyPlan;
import org.resguardo.tlog.ConsistencyProof;

/// Asks one witness for its cosignature, with the proof that the checkpoint continues what the
/// witness cosigned last.
@ApplicationScoped
class WitnessAsking {
  private final WitnessGateway gateway;
  private final TileReader tiles;
  private final CheckpointRepository checkpoints;

  WitnessAsking(WitnessGateway gateway, TileReader tiles, CheckpointRepository checkpoints) {
    this.gateway = gateway;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /// Emits the witness's answer. One that cosigned another size last is asked once more, with the
  /// proof it needs; if it cosigned a larger tree than is stored, the answer is a refusal.
  Uni<WitnessAnswer> ask(LogName log, Checkpoint checkpoint, KnownWitness witness) {
    return addCheckpoint(log, checkpoint, witness)
        .flatMap(
            answer ->
                answer instanceof Conflict(var size)
                    ? askAgain(log, checkpoint, witness, size)
                    : Uni.createFrom().item(answer));
  }

  private Uni<WitnessAnswer> askAgain(
      LogName log, Checkpoint checkpoint, KnownWitness witness, long latestSize) {
    if (latestSize > checkpoint.treeHead().size()) {
      return overtaken(log, latestSize);
    }
    witness.hasCosigned(latestSize);
    return addCheckpoint(log, checkpoint, witness);
  }

  // Another instance may have extended the log meanwhile, and been faster.
  private Uni<WitnessAnswer> overtaken(LogName log, long latestSize) {
    return checkpoints
        .newest(log)
        .map(newest -> newest.map(StoredCheckpoint::size).orElse(0L))
        .map(
            size ->
                size < latestSize
                    ? new Refused(WitnessRefusal.ROLLED_BACK)
                    : new Conflict(latestSize));
  }

  private Uni<WitnessAnswer> addCheckpoint(
      LogName log, Checkpoint checkpoint, KnownWitness witness) {
    long oldSize = Math.min(witness.latestSize(), checkpoint.treeHead().size());
    return proof(log, oldSize, checkpoint.treeHead().size())
        .map(proof -> new AddCheckpointRequest(oldSize, proof, checkpoint.unverified()))
        .flatMap(request -> gateway.addCheckpoint(witness.submissionPrefix(), request));
  }

  private Uni<ConsistencyProof> proof(LogName log, long oldSize, long newSize) {
    if (oldSize == 0) {
      return Uni.createFrom().item(ConsistencyProof.EMPTY);
    }
    ConsistencyPlan plan = ConsistencyPlan.of(oldSize, newSize);
    return tiles.read(log, plan.tiles()).map(plan::proof);
  }
}
