package org.resguardo.identity.member;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberOutcome.Proven;
import org.resguardo.identity.member.MemberOutcome.Refused;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.vetting.VettingStep;

/// Takes proofs of possession.
@ApplicationScoped
class ProofService {
  private final MemberRepository members;
  private final VettingRecord record;

  ProofService(MemberRepository members, VettingRecord record) {
    this.members = members;
    this.record = record;
  }

  /// Puts the member's key in force when `proof` answers its challenge; counts the attempt when
  /// not. The row is locked, so that attempts cannot be raced.
  @WithTransaction
  Uni<MemberOutcome> prove(Caller caller, MemberId memberId, Proof proof) {
    return members
        .locked(memberId.value())
        .flatMap(
            found ->
                found
                    .map(stored -> prove(caller, stored, proof))
                    .orElseGet(() -> refused(ProblemType.NOT_FOUND)));
  }

  private Uni<MemberOutcome> prove(Caller caller, StoredMember stored, Proof proof) {
    if (!stored.belongsTo(caller)) {
      return refused(ProblemType.OTHER_ORGANISATION);
    }
    if (!stored.awaitsProof()) {
      return refused(ProblemType.NO_CHALLENGE);
    }
    // At most one signature check, a fraction of a millisecond, and it needs the locked row.
    if (proof.digestOfAnswer(stored.value()).filter(stored::isAnsweredBy).isEmpty()) {
      stored.countWrongProof();
      return refused(ProblemType.WRONG_PROOF);
    }
    stored.prove();
    return record
        .write(VettingStep.KEY_PROVEN, stored.value(), caller)
        .call(members::flush)
        .map(_ -> new Proven(MemberAnswer.of(stored)));
  }

  private static Uni<MemberOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
