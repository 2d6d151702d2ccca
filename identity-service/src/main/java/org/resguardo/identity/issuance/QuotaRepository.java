package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.resguardo.identity.caller.PartnerId;

/// Counts in `token_quota`.
@ApplicationScoped
class QuotaRepository {
  // One statement, and the row's lock puts those that come at once in order, so that no number of
  // requests exceeds the quota.
  private static final String TAKE =
      """
      insert into token_quota as quota (partner, day, issued)
      select $1, $2, 1 where $3::integer > 0
      on conflict (partner, day)
        do update set issued = quota.issued + 1 where quota.issued < $3::integer
      returning issued""";

  private static final String FORGET = "delete from token_quota where day < $1";

  private final Pool pool;

  QuotaRepository(Pool pool) {
    this.pool = pool;
  }

  /// Counts one more. Emits whether it is within the quota; when it is not, nothing is counted.
  Uni<Boolean> take(PartnerId partner, LocalDate day, int quota) {
    return run(TAKE, Tuple.of(partner.digest(), day, quota)).map(rows -> rows.size() == 1);
  }

  Uni<Void> forgetBefore(LocalDate day) {
    return run(FORGET, Tuple.of(day)).replaceWithVoid();
  }

  // Not Pool.preparedQuery: while the database is away, it fails a second time, seen by nobody
  // (eclipse-vertx/vertx-sql-client#1706).
  private Uni<RowSet<Row>> run(String sql, Tuple values) {
    return pool.withConnection(connection -> connection.preparedQuery(sql).execute(values));
  }
}
