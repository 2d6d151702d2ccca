package org.resguardo.identity.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/// Reads and writes the one row of `roster_draft`.
@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<StoredDraft, Integer> {
  Uni<StoredDraft> present() {
    return findById(StoredDraft.ONLY_ROW).onItem().ifNull().failWith(DraftRepository::missing);
  }

  /// Emits the row, locked until the transaction ends.
  Uni<StoredDraft> locked() {
    return findById(StoredDraft.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(DraftRepository::missing);
  }

  private static IllegalStateException missing() {
    return new IllegalStateException("the migration enters the row of roster_draft");
  }
}
