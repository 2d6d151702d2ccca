package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.identity.realm.RealmRoles;
import org.resguardo.identity.realm.Standing;

/// Makes accounts follow decisions, one transaction a member, one transaction at a time among all
/// instances.
///
/// A row says that its account has to follow until a transaction commits that has seen Keycloak do
/// it and in which nobody else has changed the row. Killed anywhere in between, it is done again.
@ApplicationScoped
class RealmService {
  private final VettedMemberRepository members;
  private final RealmRoles roles;
  private final InstantSource clock;

  RealmService(VettedMemberRepository members, RealmRoles roles, InstantSource clock) {
    this.members = members;
    this.roles = roles;
    this.clock = clock;
  }

  /// Emits the ids of the members whose accounts have to follow, the suspended first.
  @WithSession
  Uni<List<String>> waiting() {
    return members.awaitingRealm(today());
  }

  /// Makes one member's account follow. Emits nothing when it does or another instance is at it;
  /// fails when Keycloak is away.
  @WithTransaction
  Uni<Void> follow(String memberId) {
    return members
        .tryRealmLock()
        .flatMap(
            isOurs ->
                isOurs
                    ? members.byId(memberId).flatMap(found -> follow(found.orElseThrow()))
                    : Uni.createFrom().voidItem());
  }

  // The row is read without a lock, so that a suspension need not wait for Keycloak. When it comes
  // in between, the commit fails by the row's version and the next turn sees the suspension.
  private Uni<Void> follow(StoredVettedMember member) {
    Standing standing = member.standing(today());
    return roles
        .follow(member.value().memberId(), member.value().role(), standing)
        .invoke(() -> member.followed(standing));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
