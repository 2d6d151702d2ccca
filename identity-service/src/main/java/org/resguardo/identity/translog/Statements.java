package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/// Where statements run: each for itself, or all in the transaction of a log's one writer.
interface Statements {
  /// Runs a statement. Emits what it returns.
  Uni<RowSet<Row>> run(String sql, Tuple values);
}
