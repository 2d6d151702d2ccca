package org.resguardo.identity.translog;

import java.nio.charset.StandardCharsets;
import org.resguardo.note.SignerKey;
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.CheckpointBody;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.WitnessQuorum;

/// A log that this service keeps: its name, its key and whose cosignatures it needs. Immutable,
/// thread-safe.
final class OwnLog {
  private final LogName name;
  private final SignerKey key;
  private final LogPolicy policy;

  OwnLog(LogName name, SignerKey key, WitnessQuorum quorum) {
    this.name = name;
    this.key = key;
    this.policy = new LogPolicy(key.verifierKey(), quorum);
  }

  LogName name() {
    return name;
  }

  WitnessQuorum quorum() {
    return policy.quorum();
  }

  /// Tells what signatures of this log and its witnesses are worth, as clients do.
  LogVerifier verifier() {
    return new LogVerifier(policy);
  }

  /// Signs a checkpoint of that tree; the same bytes each time.
  StoredCheckpoint sign(TreeHead head) {
    CheckpointBody body = CheckpointBody.of(policy.origin(), head);
    return new StoredCheckpoint(head.size(), UnverifiedCheckpoint.signed(body, key).encoded());
  }

  /// A stored checkpoint, when this log signed it.
  Checkpoint checkpoint(StoredCheckpoint stored) throws DamagedLogException {
    try {
      Checkpoint checkpoint = verifier().verifyWithoutWitnesses(parse(stored));
      if (checkpoint.treeHead().size() == stored.size()) {
        return checkpoint;
      }
    } catch (LogFormatException | LogRefusedException bad) {
      throw notSigned(stored);
    }
    throw notSigned(stored);
  }

  /// The tree that a stored checkpoint signs.
  TreeHead head(StoredCheckpoint stored) throws DamagedLogException {
    return checkpoint(stored).treeHead();
  }

  private static DamagedLogException notSigned(StoredCheckpoint stored) {
    return new DamagedLogException("checkpoint " + stored.size() + " is not signed by the log");
  }

  static UnverifiedCheckpoint parse(StoredCheckpoint stored) throws LogFormatException {
    return UnverifiedCheckpoint.parse(stored.note().getBytes(StandardCharsets.UTF_8));
  }
}
