package org.resguardo.tlog;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.VerifierKey;
import org.resguardo.tlog.AddCheckpointOutcome.Conflict;
import org.resguardo.tlog.AddCheckpointOutcome.Cosigned;
import org.resguardo.tlog.AddCheckpointOutcome.Reason;
import org.resguardo.tlog.AddCheckpointOutcome.Refused;

/// Cosigns checkpoints of the logs it knows, each only if it continues the one cosigned before.
///
/// Of all requests that race, those that lose get {@link Conflict}. As safe for threads as its
/// state. Format: c2sp.org/tlog-witness, `add-checkpoint`.
public final class Witness {
  private final WitnessKey key;
  private final Map<String, LogPolicy> logs;
  private final WitnessState state;
  private final InstantSource clock;

  /// @param logs keys of the logs, named by their origins
  public Witness(
      WitnessKey key, Collection<VerifierKey> logs, WitnessState state, InstantSource clock) {
    this.key = key;
    this.logs =
        logs.stream()
            .map(log -> new LogPolicy(log, WitnessQuorum.NONE))
            .collect(Collectors.toUnmodifiableMap(LogPolicy::origin, log -> log));
    this.state = state;
    this.clock = clock;
  }

  /// Answers a request.
  ///
  /// @throws IOException when the state cannot be read or kept; nothing is cosigned then
  public AddCheckpointOutcome addCheckpoint(byte[] body) throws IOException {
    try {
      return answer(AddCheckpointRequest.parse(body));
    } catch (LogFormatException malformed) {
      return new Refused(Reason.MALFORMED);
    }
  }

  private AddCheckpointOutcome answer(AddCheckpointRequest request)
      throws IOException, LogFormatException {
    LogPolicy log = logs.get(request.checkpoint().unverifiedBody().origin());
    if (log == null) {
      return new Refused(Reason.UNKNOWN_LOG);
    }
    try {
      UnverifiedCheckpoint submitted = request.checkpoint().retaining(log.logKey());
      return consider(new LogVerifier(log).verifyWithoutWitnesses(submitted), request);
    } catch (LogRefusedException notSigned) {
      return new Refused(Reason.NOT_SIGNED);
    }
  }

  private AddCheckpointOutcome consider(Checkpoint checkpoint, AddCheckpointRequest request)
      throws IOException, LogFormatException {
    TreeHead latest = latest(checkpoint);
    if (request.oldSize() > checkpoint.treeHead().size()) {
      return new Refused(Reason.MALFORMED);
    }
    if (request.oldSize() != latest.size()) {
      return new Conflict(latest.size());
    }
    if (!continues(latest, checkpoint.treeHead(), request.proof())) {
      return new Refused(Reason.INCONSISTENT);
    }
    return cosign(latest, checkpoint);
  }

  private TreeHead latest(Checkpoint checkpoint) throws IOException {
    return state
        .latest(checkpoint.body().origin())
        .map(latest -> latest.unverifiedBody().treeHead())
        .orElse(TreeHead.EMPTY);
  }

  private static boolean continues(TreeHead older, TreeHead newer, ConsistencyProof proof) {
    if (older.size() == 0) { // every tree continues the empty one, and nothing proves it
      return proof.hashes().isEmpty() && (newer.size() > 0 || newer.equals(TreeHead.EMPTY));
    }
    return proof.verifies(older, newer);
  }

  private AddCheckpointOutcome cosign(TreeHead latest, Checkpoint checkpoint)
      throws IOException, LogFormatException {
    NoteSignature cosignature = key.cosign(checkpoint, clock.instant());
    boolean isKept = state.replace(latest, checkpoint.unverified().with(cosignature));
    return isKept ? new Cosigned(cosignature) : new Conflict(latest(checkpoint).size());
  }
}
