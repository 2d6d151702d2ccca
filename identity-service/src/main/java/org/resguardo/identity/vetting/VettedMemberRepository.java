package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.resguardo.vetting.VettedMember;

/// Reads and writes `vetted_member`. Needs an open transaction or session.
@ApplicationScoped
class VettedMemberRepository implements PanacheRepositoryBase<StoredVettedMember, String> {
  private static final String INSERT =
      """
      insert into vetted_member
        (member_id, organisation, role, round, suspended, role_held, realm_pending, version)
      values (?1, ?2, ?3, 0, false, false, false, 0)
      on conflict do nothing""";
  // Any number will do, as long as nothing else here takes the same one.
  private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(7236541)";

  /// Emits the member's row, locked until the transaction ends.
  Uni<Optional<StoredVettedMember>> locked(String memberId) {
    return findById(memberId, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
  }

  Uni<Optional<StoredVettedMember>> byId(String memberId) {
    return findById(memberId).map(Optional::ofNullable);
  }

  /// Adds a row at the beginning of its vetting. Emits false when there is one already.
  Uni<Boolean> add(VettedMember member) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, member.memberId())
                    .setParameter(2, member.organisation())
                    .setParameter(3, member.role().word())
                    .executeUpdate())
        .map(added -> added == 1);
  }

  Uni<List<StoredVettedMember>> notSuspended() {
    return list("not suspended");
  }

  Uni<List<StoredVettedMember>> suspended() {
    return list("suspended");
  }

  /// Emits whether any of those members is suspended.
  Uni<Boolean> isAnySuspended(Collection<String> memberIds) {
    return memberIds.isEmpty()
        ? Uni.createFrom().item(false)
        : count("memberId in ?1 and suspended", memberIds).map(found -> found > 0);
  }

  /// Emits the ids of members whose accounts have to follow, the suspended first. A vetter's role
  /// does not end by itself: without vetters nobody could renew anything.
  Uni<List<String>> awaitingRealm(LocalDate today) {
    return list(
            "realmPending or (roleHeld and role <> 'vetter' and roleUntil < ?1)"
                + " order by suspended desc, memberId",
            today)
        .map(found -> found.stream().map(each -> each.value().memberId()).toList());
  }

  /// Emits whether this transaction is now the only one, of whatever instance, that changes
  /// accounts.
  Uni<Boolean> tryRealmLock() {
    return getSession()
        .flatMap(session -> session.createNativeQuery(TRY_LOCK, Boolean.class).getSingleResult());
  }
}
