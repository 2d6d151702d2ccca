package org.resguardo.report.mailbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// Looks for mailboxes, of reports and of submissions in intake. One statement each.
@ApplicationScoped
class MailboxRepository {
  // Always one row, of the same columns. A hash is never all zeros.
  private static final String FIND =
      """
      select m.report_id, i.week as resting_week,
        coalesce(m.secret_hash, i.secret_hash, decode(repeat('00', 32), 'hex')) as secret_hash
      from (select $1::bytea as id_hash) as asked
        left join mailbox m on m.id_hash = asked.id_hash
        left join intake i on i.id_hash = asked.id_hash and i.is_sealed
      """;

  private static final String REPORT =
      "select id, state, week, access_salt from report where id = $1";

  private final Pool pool;

  MailboxRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits what is found under the hash of a mailbox id; something is, in any case.
  Uni<FoundMailbox> find(Bytes idHash) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(Buffer.buffer(idHash.toArray())))
        .map(rows -> found(rows.iterator().next()));
  }

  /// Emits what is told of a report, unless it was deleted just now.
  Uni<Optional<MailboxView>> report(UUID id) {
    return pool.preparedQuery(REPORT)
        .execute(Tuple.of(id))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(MailboxRepository::view));
  }

  private static FoundMailbox found(Row row) {
    return new FoundMailbox(
        SecretBytes.of(row.getBuffer("secret_hash").getBytes()),
        row.getUUID("report_id"),
        row.getString("resting_week"));
  }

  private static MailboxView view(Row row) {
    return new MailboxView(
        row.getString("state"),
        row.getString("week"),
        row.getUUID("id"),
        Bytes.of(row.getBuffer("access_salt").getBytes()));
  }
}
