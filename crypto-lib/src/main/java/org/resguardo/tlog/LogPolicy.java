package org.resguardo.tlog;

import org.resguardo.note.VerifierKey;

/// What makes a checkpoint of one log believable: the log's key and the witnesses' quorum.
///
/// @param logKey its name is the log's origin
public record LogPolicy(VerifierKey logKey, WitnessQuorum quorum) {
  /// The first line of the log's checkpoints.
  public String origin() {
    return logKey.name();
  }
}
