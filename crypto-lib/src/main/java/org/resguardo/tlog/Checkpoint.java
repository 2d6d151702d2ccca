package org.resguardo.tlog;

import java.time.Instant;
import java.util.Map;

/// A checkpoint that the log signed, as {@link LogVerifier} found. How many witnesses cosigned it
/// is another question: another client may have been shown another one.
public final class Checkpoint {
  private final UnverifiedCheckpoint checkpoint;
  private final Map<CosignatureKey, Instant> cosignatures;

  Checkpoint(UnverifiedCheckpoint checkpoint, Map<CosignatureKey, Instant> cosignatures) {
    this.checkpoint = checkpoint;
    this.cosignatures = Map.copyOf(cosignatures);
  }

  /// What it says.
  public CheckpointBody body() {
    return checkpoint.unverifiedBody();
  }

  /// Size and root hash.
  public TreeHead treeHead() {
    return body().treeHead();
  }

  /// The known witnesses that cosigned, and when they did by their own clocks.
  public Map<CosignatureKey, Instant> cosignatures() {
    return cosignatures;
  }

  /// The whole checkpoint, unknown signatures included, to be stored, sent or verified again.
  public UnverifiedCheckpoint unverified() {
    return checkpoint;
  }
}
