package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.member.MemberDirectory;

/// Finds the member behind a vetter's key. Joins the caller's transaction.
@ApplicationScoped
class MembershipLookup {
  private final MemberDirectory keys;
  private final VettedMemberRepository members;

  MembershipLookup(MemberDirectory keys, VettedMemberRepository members) {
    this.keys = keys;
    this.members = members;
  }

  /// Emits whether the key is entered for a member who is suspended.
  Uni<Boolean> isHeldBySuspended(String verifierKey) {
    return keys.holdersOf(verifierKey).flatMap(members::isAnySuspended);
  }
}
