package org.resguardo.client;

import java.io.IOException;
import java.time.InstantSource;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.UnverifiedRoster;

/// Fetches the current roster from identity-service and verifies it. Thread-safe.
public final class RosterClient {
  private final Http http = new Http();
  private final TrustPolicy policy;
  private final RosterVerifier verifier;

  public RosterClient(TrustPolicy policy, InstantSource clock) {
    this.policy = policy;
    this.verifier = new RosterVerifier(policy, clock);
  }

  /// The current roster.
  ///
  /// @throws RosterRefusedException when it must not be used, with the reason
  /// @throws RosterFormatException when what came is no roster
  /// @throws IOException when the service cannot be reached or has none
  public Roster current() throws RosterRefusedException, RosterFormatException, IOException {
    byte[] note =
        http.send(
            Http.request(policy.identityService(), "/v1/roster").GET().build(),
            UnverifiedNote.MAX_BYTES);
    return verifier.verify(UnverifiedRoster.parse(note));
  }
}
