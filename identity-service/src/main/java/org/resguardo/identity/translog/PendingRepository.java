package org.resguardo.identity.translog;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Adds to `log_pending`, in the caller's session or transaction.
@ApplicationScoped
class PendingRepository implements PanacheRepositoryBase<StoredPending, UUID> {
  Uni<Void> add(List<StoredPending> entries) {
    return persist(entries);
  }
}
