package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.resguardo.vetting.VettedMember;

/// Knows who is, or is to become, a member of what, and in which role.
public interface Membership {
  /// Emits what is known of that member; empty when nobody has invited or entered them.
  Uni<Optional<VettedMember>> of(String memberId);
}
