package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.primitive.Bytes;

/// Adds to `log_delivery`, and what is new there to `log_pending`.
@ApplicationScoped
class DeliveryRepository {
  // One statement, so that both are added or neither. A delivery under way at the same time is
  // waited for: if it is stored, its entries are skipped. All in one order, so that no two
  // deliveries wait for each other.
  private static final String ADD =
      """
      with fresh as (
        insert into log_delivery (id)
        select id from unnest($1::uuid[]) as sent (id) order by id
        on conflict do nothing
        returning id)
      insert into log_pending (id, log, data)
      select sent.pending_id, $2, sent.data
      from unnest($1::uuid[], $3::uuid[], $4::bytea[]) as sent (id, pending_id, data)
      join fresh using (id)""";

  private final Statements statements;

  DeliveryRepository(Statements statements) {
    this.statements = statements;
  }

  /// Puts those entries in line for the access log that were not delivered before.
  ///
  /// @param pendingIds one for each entry
  Uni<Void> add(List<DeliveredEntry> entries, List<UUID> pendingIds) {
    Tuple values =
        Tuple.tuple()
            .addArrayOfUUID(entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new))
            .addString(LogName.ACCESS.word())
            .addArrayOfUUID(pendingIds.toArray(UUID[]::new))
            .addValue(
                Found.array(
                    entries.stream().map(entry -> Found.buffer(Bytes.utf8(entry.entry().text())))));
    return statements.run(ADD, values).replaceWithVoid();
  }
}
