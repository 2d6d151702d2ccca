package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.member.Membership;
import org.resguardo.vetting.VettedMember;

/// Who is a member, in which role, and whether suspended.
@ApplicationScoped
class MembershipService implements Membership {
  private final VettedMemberRepository members;
  private final MemberDirectory keys;

  MembershipService(VettedMemberRepository members, MemberDirectory keys) {
    this.members = members;
    this.keys = keys;
  }

  @Override
  @WithSession
  public Uni<Optional<VettedMember>> of(String memberId) {
    return members
        .byId(memberId)
        .flatMap(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(found.map(StoredVettedMember::value))
                    : keys.keyOf(memberId).map(key -> key.map(VettedMember::of)));
  }

  /// Emits whether that member is suspended.
  @WithSession
  Uni<Boolean> isSuspended(String memberId) {
    return members.isAnySuspended(List.of(memberId));
  }
}
