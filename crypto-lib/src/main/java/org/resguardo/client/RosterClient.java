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
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LoggedEntry;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.tlog.WitnessedCheckpoint;

/// Where a client gets the roster it seals to: verified, in the log, and held against what was seen
/// before. Thread-safe.
public final class RosterClient {
  private final Http http = new Http();
  private final TrustPolicy policy;
  private final MemoryFolder memory;
  private final RosterVerifier verifier;
  private final LogClient log;

  /// @param memory where this client remembers what it has seen of the log
  public RosterClient(TrustPolicy policy, MemoryFolder memory, InstantSource clock) {
    this.policy = policy;
    this.memory = memory;
    this.verifier = new RosterVerifier(policy, clock);
    this.log = new LogClient(policy.directoryLogAddress());
  }

  /// A roster and the proof file that came with it.
  public record Proven(Roster roster, UnverifiedLogProof proof) {}

  /// The current roster, fetched from identity-service: signed, in force, logged and witnessed, and
  /// part of the same history of the log as everything seen before.
  ///
  /// @throws RosterRefusedException when it must not be used, with the reason
  /// @throws RosterFormatException when what came is no roster or no proof
  /// @throws IOException when the service cannot be reached or has none
  public Roster current() throws RosterRefusedException, RosterFormatException, IOException {
    return currentWithProof().roster();
  }

  /// The same, with its proof, to be kept for use without the service.
  ///
  /// @throws RosterRefusedException when it must not be used, with the reason
  /// @throws RosterFormatException when what came is no roster or no proof
  /// @throws IOException when the service cannot be reached or has none
  public Proven currentWithProof()
      throws RosterRefusedException, RosterFormatException, IOException {
    try (RememberedLog directory = memory.open(policy.directoryLog())) {
      WitnessedCheckpoint newest = directory.see(log.newest(), log);
      Proven proven = fetchTwice();
      directory.seeBeside(newest, checkpoint(proven), log);
      directory.roster().see(proven.roster());
      return proven;
    } catch (LogRefusedException refused) {
      throw RosterRefusedException.of(refused);
    }
  }

  /// A roster that was kept in files, verified without asking anybody.
  ///
  /// @throws RosterRefusedException when it must not be used, with the reason
  /// @throws IOException when what was seen before cannot be read
  public Roster offline(UnverifiedRoster roster, UnverifiedLogProof proof)
      throws RosterRefusedException, IOException {
    Proven proven = verified(roster, proof);
    try (RememberedLog directory = memory.open(policy.directoryLog())) {
      directory.seeOffline(checkpoint(proven));
      directory.roster().see(proven.roster());
      return proven.roster();
    } catch (LogRefusedException refused) {
      throw RosterRefusedException.of(refused);
    }
  }

  private Proven fetchTwice() throws RosterRefusedException, RosterFormatException, IOException {
    try {
      return fetch();
    } catch (RosterRefusedException refused) {
      if (refused.reason() != Reason.NOT_LOGGED) {
        throw refused;
      }
      return fetch(); // a new roster may have come between the two answers
    }
  }

  private Proven fetch() throws RosterRefusedException, RosterFormatException, IOException {
    UnverifiedRoster roster = UnverifiedRoster.parse(get("/v1/roster", UnverifiedNote.MAX_BYTES));
    return verified(roster, proof());
  }

  private UnverifiedLogProof proof() throws RosterFormatException, IOException {
    try {
      return UnverifiedLogProof.parse(get("/v1/roster/proof", UnverifiedLogProof.MAX_BYTES));
    } catch (LogFormatException malformed) {
      throw new RosterFormatException("the roster's proof: " + malformed.getMessage());
    }
  }

  private Proven verified(UnverifiedRoster roster, UnverifiedLogProof proof)
      throws RosterRefusedException {
    return new Proven(verifier.verify(roster, proof), proof);
  }

  private static WitnessedCheckpoint checkpoint(Proven proven) {
    return proven.roster().logged().map(LoggedEntry::checkpoint).orElseThrow();
  }

  private byte[] get(String path, int maxBytes) throws IOException {
    return http.send(Http.request(policy.identityService(), path).GET().build(), maxBytes);
  }
}
