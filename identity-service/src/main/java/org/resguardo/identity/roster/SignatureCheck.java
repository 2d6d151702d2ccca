package org.resguardo.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;

/// Checks that a roster is signed by vetters of the caller's organisation, and by nobody else: a
/// caller cannot bring other people's signatures. Not for the event loop.
@ApplicationScoped
class SignatureCheck {
  private final Quorum quorum;

  SignatureCheck(Quorum quorum) {
    this.quorum = quorum;
  }

  CheckOutcome check(Caller caller, byte[] note) {
    try {
      UnverifiedRoster roster = UnverifiedRoster.parse(note);
      List<VerifierKey> keys = quorum.keysOf(caller.organisation());
      SignedNote signed = new NoteVerifier(keys).verify(roster.note());
      if (signed.signers().size() != roster.note().signatures().size()) {
        return new CheckOutcome.Refused(ProblemType.SIGNATURE_REFUSED);
      }
      return new CheckOutcome.Checked(
          new CheckedSignature(roster.note(), roster.unverifiedContent().expires()));
    } catch (RosterFormatException notARoster) {
      return new CheckOutcome.Refused(ProblemType.MALFORMED_REQUEST);
    } catch (NoteRefusedException notSigned) {
      return new CheckOutcome.Refused(ProblemType.SIGNATURE_REFUSED);
    }
  }
}
