package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.member.VettingRecord;
import org.resguardo.identity.organisation.OrganisationDirectory;
import org.resguardo.vetting.VettedMember;
import org.resguardo.vetting.VettingStep;

/// The rules for invitations: into organisations that have been entered, and an account that
/// somebody has begun to use is nobody else's.
@ApplicationScoped
class InvitationService {
  private final VettedMemberRepository members;
  private final MemberDirectory keys;
  private final OrganisationDirectory organisations;
  private final VettingRecord record;

  InvitationService(
      VettedMemberRepository members,
      MemberDirectory keys,
      OrganisationDirectory organisations,
      VettingRecord record) {
    this.members = members;
    this.keys = keys;
    this.organisations = organisations;
    this.record = record;
  }

  /// Emits whether the caller's organisation has been entered.
  @WithSession
  Uni<Boolean> mayInvite(Caller caller) {
    return organisations.knows(caller.organisation());
  }

  /// Emits whether nobody has done anything yet as that member, in another role or in this.
  @WithSession
  Uni<Boolean> isFree(VettedMember member) {
    return keys.keyOf(member.memberId())
        .flatMap(key -> key.isPresent() ? Uni.createFrom().item(false) : hasFreeRow(member));
  }

  /// Enters the member, or finds them entered already by the same invitation. Emits false when they
  /// are somebody else.
  @WithTransaction
  Uni<Boolean> enter(Caller caller, VettedMember member) {
    return members
        .add(member)
        .flatMap(
            isNew ->
                isNew
                    ? record
                        .write(VettingStep.INVITED, member, caller, null, null)
                        .replaceWith(true)
                    : hasFreeRow(member));
  }

  private Uni<Boolean> hasFreeRow(VettedMember member) {
    return members
        .byId(member.memberId())
        .map(
            found ->
                found
                    .map(stored -> stored.isUntouched() && stored.value().equals(member))
                    .orElse(true));
  }
}
