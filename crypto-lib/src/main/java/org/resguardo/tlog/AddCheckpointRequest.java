package org.resguardo.tlog;

/// What a log sends to a witness: a checkpoint, and the proof that it continues the one the witness
/// cosigned last. Nothing about it is verified.
///
/// Format: c2sp.org/tlog-witness, `add-checkpoint`.
///
/// @param oldSize size of the checkpoint the witness cosigned last, 0 when there is none
public record AddCheckpointRequest(
    long oldSize, ConsistencyProof proof, UnverifiedCheckpoint checkpoint) {
  /// Longest request accepted.
  public static final int MAX_BYTES = UnverifiedCheckpoint.MAX_BYTES + 8 * 1024;

  private static final String OLD = "old ";

  /// Parses the body of a request.
  ///
  /// @throws LogFormatException when it is not one
  public static AddCheckpointRequest parse(byte[] body) throws LogFormatException {
    LeadingLines parts = LeadingLines.parse(body, MAX_BYTES);
    if (!parts.line(0).startsWith(OLD)) {
      throw new LogFormatException("a request starts with the old size");
    }
    return new AddCheckpointRequest(
        Decimal.parse(parts.line(0).substring(OLD.length())),
        new ConsistencyProof(parts.hashesFrom(1)),
        parts.checkpoint());
  }

  /// The body, as {@link #parse} reads it.
  public String encoded() {
    return OLD + oldSize + "\n" + HashLines.encoded(proof.hashes()) + "\n" + checkpoint.encoded();
  }
}
