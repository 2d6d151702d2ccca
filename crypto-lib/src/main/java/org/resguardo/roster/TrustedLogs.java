package org.resguardo.roster;

import org.resguardo.note.VerifierKey;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.WitnessQuorum;

/// The two logs and the witnesses of both.
///
/// @param directoryKey of the log of rosters, endorsements, suspensions
/// @param accessKey of the log of who opened, shared, disclosed, deleted
public record TrustedLogs(
    VerifierKey directoryKey, VerifierKey accessKey, WitnessQuorum witnessQuorum) {
  public TrustedLogs {
    if (directoryKey.name().equals(accessKey.name())) {
      throw new IllegalArgumentException("two logs have the same origin");
    }
  }

  LogPolicy directory() {
    return new LogPolicy(directoryKey, witnessQuorum);
  }

  LogPolicy access() {
    return new LogPolicy(accessKey, witnessQuorum);
  }
}
