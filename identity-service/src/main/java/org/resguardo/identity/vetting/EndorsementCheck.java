package org.resguardo.identity.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.vetting.EndorsementCheckOutcome.Checked;
import org.resguardo.identity.vetting.EndorsementCheckOutcome.Refused;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.vetting.EndorsementRefusedException;
import org.resguardo.vetting.EndorsementVerifier;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingFormatException;

/// Checks that an endorsement of that member is signed by a vetter's key of the caller's
/// organisation, and that nobody endorses themselves. Not for the event loop.
@ApplicationScoped
class EndorsementCheck {
  private final TrustPolicy policy;
  private final InstantSource clock;

  EndorsementCheck(TrustPolicy policy, InstantSource clock) {
    this.policy = policy;
    this.clock = clock;
  }

  EndorsementCheckOutcome check(Caller caller, String memberId, byte[] note) {
    if (caller.is(memberId)) {
      return new Refused(ProblemType.SELF_ENDORSEMENT);
    }
    try {
      UnverifiedEndorsement endorsement = UnverifiedEndorsement.parse(note);
      if (!endorsement.unverifiedStatement().member().memberId().equals(memberId)) {
        return new Refused(ProblemType.MALFORMED_REQUEST);
      }
      List<TrustedVetter> vetters =
          policy.vetters().stream().filter(vetter -> caller.isOf(vetter.organisation())).toList();
      return new Checked(new EndorsementVerifier(vetters, clock).verify(endorsement));
    } catch (VettingFormatException malformed) {
      return new Refused(ProblemType.MALFORMED_REQUEST);
    } catch (EndorsementRefusedException refused) {
      return new Refused(problem(refused.reason()));
    }
  }

  private static ProblemType problem(EndorsementRefusedException.Reason reason) {
    return switch (reason) {
      case UNKNOWN_SIGNER, ALTERED -> ProblemType.SIGNATURE_REFUSED;
      case SELF_ENDORSED -> ProblemType.SELF_ENDORSEMENT;
      case EXPIRED, TOO_LONG -> ProblemType.DAY_REFUSED;
    };
  }
}
