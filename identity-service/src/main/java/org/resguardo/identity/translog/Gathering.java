package org.resguardo.identity.translog;

import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogRefusedException;

/// The cosignatures gathered so far for one checkpoint. Thread-safe.
final class Gathering {
  private final OwnLog log;
  private final StoredCheckpoint stored;
  private Checkpoint checkpoint;

  /// @throws DamagedLogException when the log has not signed it
  Gathering(OwnLog log, StoredCheckpoint stored) throws DamagedLogException {
    this.log = log;
    this.stored = stored;
    this.checkpoint = log.checkpoint(stored);
  }

  boolean isFor(StoredCheckpoint other) {
    return stored.equals(other);
  }

  synchronized Checkpoint checkpoint() {
    return checkpoint;
  }

  synchronized boolean has(KnownWitness witness) {
    return checkpoint.cosignatures().containsKey(witness.witness().key());
  }

  /// Whether the witness quorum is met.
  synchronized boolean isEnough() {
    return log.quorum().isMet(checkpoint.cosignatures().keySet());
  }

  /// Takes what a witness answered, if its cosignature is among it.
  ///
  /// @return whether it is
  synchronized boolean take(KnownWitness witness, String signatureLines) {
    try {
      checkpoint = log.verifier().withCosignatures(checkpoint, signatureLines);
      return has(witness);
    } catch (LogFormatException | LogRefusedException bad) {
      return false;
    }
  }

  /// The checkpoint with all cosignatures, to be kept.
  synchronized StoredCheckpoint cosigned() {
    return new StoredCheckpoint(stored.size(), checkpoint.unverified().encoded());
  }
}
