package org.resguardo.tlog;

import org.resguardo.primitive.Bytes;

/// An entry that stands in a log under a witnessed checkpoint, as {@link LogVerifier} found.
public final class LoggedEntry {
  private final Bytes entry;
  private final long leafIndex;
  private final WitnessedCheckpoint checkpoint;

  LoggedEntry(Bytes entry, long leafIndex, WitnessedCheckpoint checkpoint) {
    this.entry = entry;
    this.leafIndex = leafIndex;
    this.checkpoint = checkpoint;
  }

  /// The entry's bytes.
  public Bytes entry() {
    return entry;
  }

  /// Where it stands, from zero.
  public long leafIndex() {
    return leafIndex;
  }

  /// The checkpoint it stands under.
  public WitnessedCheckpoint checkpoint() {
    return checkpoint;
  }
}
