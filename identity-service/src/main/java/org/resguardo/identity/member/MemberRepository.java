package org.resguardo.identity.member;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads and writes `member_key`. Needs an open transaction or session.
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<StoredMember, String> {
  private static final Sort BY_ID = Sort.by("memberId");

  /// Emits the member's row, locked until the transaction ends.
  Uni<Optional<StoredMember>> locked(String memberId) {
    return findById(memberId, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
  }

  Uni<List<StoredMember>> all() {
    return listAll(BY_ID);
  }

  Uni<Optional<StoredMember>> byId(String memberId) {
    return findById(memberId).map(Optional::ofNullable);
  }

  Uni<List<StoredMember>> holding(String publicKey, String organisation) {
    return list("publicKey = ?1 and organisation = ?2", publicKey, organisation);
  }

  Uni<List<StoredMember>> proven(LocalDate day) {
    return list("proven and until >= ?1", Sort.by("role").and("memberId"), day);
  }
}
