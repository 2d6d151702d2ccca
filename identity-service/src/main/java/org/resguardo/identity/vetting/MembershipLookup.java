package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.roster.TrustedVetter;

/// Finds the member behind a vetter's key. Joins the caller's transaction.
@ApplicationScoped
class MembershipLookup {
  private final MemberDirectory keys;
  private final VettedMemberRepository members;

  MembershipLookup(MemberDirectory keys, VettedMemberRepository members) {
    this.keys = keys;
    this.members = members;
  }

  /// Emits whether that vetter's key is entered for a suspended member of the vetter's
  /// organisation. What another organisation enters says nothing: it could silence the vetter by
  /// it.
  Uni<Boolean> isHeldBySuspended(TrustedVetter vetter) {
    return keys.holdersOf(vetter.key().encoded(), vetter.organisation())
        .flatMap(members::isAnySuspended);
  }
}
