package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.VettingRecord;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.vetting.VettingOutcome.Done;
import org.resguardo.identity.vetting.VettingOutcome.Refused;
import org.resguardo.primitive.Bytes;
import org.resguardo.vetting.CodeOfConduct;
import org.resguardo.vetting.VettingStep;

/// The rules for accepting the code of conduct: everybody for themselves, and only the present one.
@ApplicationScoped
class ConductService {
  private final VettedMembers members;
  private final VettingRecord record;

  ConductService(VettedMembers members, VettingRecord record) {
    this.members = members;
    this.record = record;
  }

  /// Notes that the caller accepts the code of conduct. Emits what became of it.
  @WithTransaction
  Uni<VettingOutcome> accept(Caller caller, Bytes digest) {
    if (!digest.equals(CodeOfConduct.sha256())) {
      return refused(ProblemType.CONDUCT_OUTDATED);
    }
    return members
        .locked(caller.memberId())
        .flatMap(
            found ->
                found
                    .filter(member -> member.belongsTo(caller))
                    .map(member -> accept(caller, member, digest))
                    .orElseGet(() -> refused(ProblemType.NOT_FOUND)));
  }

  private Uni<VettingOutcome> accept(Caller caller, StoredVettedMember member, Bytes digest) {
    if (digest.equals(member.conduct())) {
      return Uni.createFrom().item(new Done());
    }
    member.accept(digest);
    return record
        .write(VettingStep.CONDUCT_ACCEPTED, member.value(), caller, null, digest)
        .map(_ -> new Done());
  }

  private static Uni<VettingOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
