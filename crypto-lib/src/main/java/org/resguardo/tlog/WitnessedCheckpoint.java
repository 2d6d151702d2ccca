package org.resguardo.tlog;

/// A checkpoint that the log signed and enough witnesses cosigned, as {@link LogVerifier} found:
/// what everybody was shown who trusts the same witnesses.
public final class WitnessedCheckpoint {
  private final Checkpoint checkpoint;

  WitnessedCheckpoint(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /// The checkpoint.
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /// Which log.
  public String origin() {
    return checkpoint.body().origin();
  }

  /// Size and root hash.
  public TreeHead treeHead() {
    return checkpoint.treeHead();
  }

  /// The whole checkpoint, to be stored, sent or verified again.
  public UnverifiedCheckpoint unverified() {
    return checkpoint.unverified();
  }
}
