package org.resguardo.report.accessrecord;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.resguardo.access.AccessSalt;
import org.resguardo.primitive.SecretBytes;

/// Writes entries into the outbox. Takes part in the caller's transaction.
@ApplicationScoped
class OutboxRepository {
  private static final String SALT = "select access_salt from report where id = :id";

  /// Emits the report's salt; fails when there is no such report.
  Uni<AccessSalt> saltOf(UUID report) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(SALT, byte[].class)
                    .setParameter("id", report)
                    .getSingleResult())
        .map(salt -> new AccessSalt(SecretBytes.of(salt)));
  }

  /// Completes when the row is in the database, though not committed.
  Uni<Void> add(OutboxEntry entry) {
    return Panache.getSession().flatMap(session -> session.persist(entry).call(session::flush));
  }
}
