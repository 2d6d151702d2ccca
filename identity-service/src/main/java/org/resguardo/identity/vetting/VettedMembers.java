package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.roster.MemberKey;
import org.resguardo.vetting.VettedMember;

/// Finds a member's row, whichever way the member came. Joins the caller's transaction.
@ApplicationScoped
class VettedMembers {
  private final VettedMemberRepository members;
  private final MemberDirectory keys;

  VettedMembers(VettedMemberRepository members, MemberDirectory keys) {
    this.members = members;
    this.keys = keys;
  }

  /// Emits the row, locked. Somebody who was not invited, but whose key a vetter has entered, gets
  /// one now.
  Uni<Optional<StoredVettedMember>> locked(String memberId) {
    return members
        .locked(memberId)
        .flatMap(found -> found.isPresent() ? Uni.createFrom().item(found) : made(memberId));
  }

  private Uni<Optional<StoredVettedMember>> made(String memberId) {
    return keys.keyOf(memberId)
        .flatMap(
            key -> key.map(this::made).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<Optional<StoredVettedMember>> made(MemberKey key) {
    return members.add(VettedMember.of(key)).flatMap(_ -> members.locked(key.memberId()));
  }
}
