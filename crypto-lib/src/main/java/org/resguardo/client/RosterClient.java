package org.resguardo.client;

import java.io.IOException;
import java.time.InstantSource;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.UnverifiedLogProof;

/// Fetches the current roster and its proof from identity-service and verifies both. Thread-safe.
public final class RosterClient {
  private final Http http = new Http();
  private final TrustPolicy policy;
  private final RosterVerifier verifier;

  public RosterClient(TrustPolicy policy, InstantSource clock) {
    this.policy = policy;
    this.verifier = new RosterVerifier(policy, clock);
  }

  /// The current roster: signed, in force, logged and witnessed.
  ///
  /// @throws RosterRefusedException when it must not be used, with the reason
  /// @throws RosterFormatException when what came is no roster or no proof
  /// @throws IOException when the service cannot be reached or has none
  public Roster current() throws RosterRefusedException, RosterFormatException, IOException {
    try {
      return fetch();
    } catch (RosterRefusedException refused) {
      if (refused.reason() != Reason.NOT_LOGGED) {
        throw refused;
      }
      return fetch(); // a new roster may have come between the two answers
    }
  }

  private Roster fetch() throws RosterRefusedException, RosterFormatException, IOException {
    UnverifiedRoster roster = UnverifiedRoster.parse(get("/v1/roster", UnverifiedNote.MAX_BYTES));
    return verifier.verify(roster, proof());
  }

  private UnverifiedLogProof proof() throws RosterFormatException, IOException {
    try {
      return UnverifiedLogProof.parse(get("/v1/roster/proof", UnverifiedLogProof.MAX_BYTES));
    } catch (LogFormatException malformed) {
      throw new RosterFormatException("the roster's proof: " + malformed.getMessage());
    }
  }

  private byte[] get(String path, int maxBytes) throws IOException {
    return http.send(Http.request(policy.identityService(), path).GET().build(), maxBytes);
  }
}
