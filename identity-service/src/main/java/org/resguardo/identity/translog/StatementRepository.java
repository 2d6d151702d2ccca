package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Runs statements on connections of the pool, by themselves or in a transaction.
@ApplicationScoped
class StatementRepository implements Statements {
  private final Pool pool;

  StatementRepository(Pool pool) {
    this.pool = pool;
  }

  // Not Pool.preparedQuery: while the database is away, it fails a second time, seen by nobody
  // (eclipse-vertx/vertx-sql-client#1706).
  @Override
  public Uni<RowSet<Row>> run(String sql, Tuple values) {
    return pool.withConnection(connection -> on(connection).run(sql, values));
  }

  /// Runs `work` in a transaction, rolled back when it fails. Emits what `work` does.
  <T> Uni<T> inTransaction(Function<Statements, Uni<T>> work) {
    return pool.withTransaction(connection -> work.apply(on(connection)));
  }

  private static Statements on(SqlConnection connection) {
    return (sql, values) -> connection.preparedQuery(sql).execute(values);
  }
}
