package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Drops what was not sealed in time.
@ApplicationScoped
class UnsealedRepository {
  // One at a time, because one may be of 64 MiB. One that is being sealed is left alone.
  private static final String DROP =
      """
      delete from intake where id = (
        select id from intake where not is_sealed and drop_after < $1
        limit 1 for update skip locked)
      """;

  private final Pool pool;

  UnsealedRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits whether there was one whose day came before `day`.
  Uni<Boolean> dropOneBefore(LocalDate day) {
    return pool.preparedQuery(DROP).execute(Tuple.of(day)).map(rows -> rows.rowCount() == 1);
  }
}
