package org.resguardo.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.LoggedEntry;
import org.resguardo.tlog.UnverifiedLogProof;

/// Turns an {@link UnverifiedRoster} into a {@link Roster}, or says exactly why not. Immutable,
/// thread-safe.
public final class RosterVerifier {
  private final TrustPolicy policy;
  private final NoteVerifier notes;
  private final LogVerifier directoryLog;
  private final InstantSource clock;

  public RosterVerifier(TrustPolicy policy, InstantSource clock) {
    this.policy = policy;
    this.notes = new NoteVerifier(policy.vetters().stream().map(TrustedVetter::key).toList());
    this.directoryLog = new LogVerifier(policy.directoryLog());
    this.clock = clock;
  }

  /// Checks signatures, quorum of organisations, dates (UTC; one day of leeway for the date of
  /// issue), and that the roster stands in the directory log under enough witnesses' eyes.
  ///
  /// @throws RosterRefusedException with the reason
  public Roster verify(UnverifiedRoster roster, UnverifiedLogProof proof)
      throws RosterRefusedException {
    SignedNote signed = signedInTime(roster);
    return new Roster(roster.unverifiedContent(), signed, logged(roster, proof));
  }

  /// Checks all but the log: for vetters who compare what they sign with what was signed before.
  /// Nobody seals to such a roster, since the vetters' quorum may have signed another one for
  /// everybody else.
  ///
  /// @throws RosterRefusedException with the reason
  public Roster verifyWithoutLog(UnverifiedRoster roster) throws RosterRefusedException {
    return new Roster(roster.unverifiedContent(), signedInTime(roster), null);
  }

  private LoggedEntry logged(UnverifiedRoster roster, UnverifiedLogProof proof)
      throws RosterRefusedException {
    try {
      return directoryLog.verify(proof, RosterEntry.of(roster.unverifiedContent()).bytes());
    } catch (LogRefusedException refused) {
      boolean isUnwitnessed = refused.reason() == LogRefusedException.Reason.NOT_WITNESSED;
      throw new RosterRefusedException(isUnwitnessed ? Reason.NOT_WITNESSED : Reason.NOT_LOGGED);
    }
  }

  private SignedNote signedInTime(UnverifiedRoster roster) throws RosterRefusedException {
    SignedNote signed = signedByQuorum(roster.note());
    RosterContent content = roster.unverifiedContent();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (today.isAfter(content.expires())) {
      throw new RosterRefusedException(Reason.EXPIRED);
    }
    if (content.issued().isAfter(today.plusDays(1))) {
      throw new RosterRefusedException(Reason.NOT_YET_VALID);
    }
    return signed;
  }

  private SignedNote signedByQuorum(UnverifiedNote note) throws RosterRefusedException {
    SignedNote signed = signedByVetter(note);
    long organisations =
        policy.vetters().stream()
            .filter(vetter -> signed.signers().contains(vetter.key()))
            .map(TrustedVetter::organisation)
            .distinct()
            .count();
    if (organisations < policy.quorum()) {
      throw new RosterRefusedException(Reason.UNDER_SIGNED);
    }
    return signed;
  }

  private SignedNote signedByVetter(UnverifiedNote note) throws RosterRefusedException {
    if (policy.vetters().stream().map(TrustedVetter::key).noneMatch(key -> claimed(note, key))) {
      throw new RosterRefusedException(Reason.UNSIGNED);
    }
    try {
      return notes.verify(note);
    } catch (NoteRefusedException wrong) {
      throw new RosterRefusedException(Reason.ALTERED);
    }
  }

  private static boolean claimed(UnverifiedNote note, VerifierKey key) {
    return note.signatures().stream().anyMatch(signature -> signature.claimsToBeFrom(key));
  }
}
