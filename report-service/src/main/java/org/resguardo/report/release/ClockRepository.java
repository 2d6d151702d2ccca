package org.resguardo.report.release;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Reads and sets the one row that decides for all instances.
@ApplicationScoped
class ClockRepository {
  // One clock for all instances: that of the database. It may have been set back or forward.
  private static final String READ =
      """
      select floor(extract(epoch from clock_timestamp()))::bigint as second,
        released, mixed, unmixed, (select count(*) from intake where is_sealed) as waiting
      from release_clock
      """;

  private static final String LOCK = READ + " for update of release_clock skip locked";

  private static final String RELEASED = "update release_clock set released = $1, unmixed = $2";

  private static final String MIXED = "update release_clock set mixed = $1, unmixed = '{}'";

  /// Emits the clock as it is, without waiting for anybody.
  Uni<Optional<ReleaseClock>> read(SqlClient client) {
    return client.query(READ).execute().map(ClockRepository::clock);
  }

  /// Emits the clock, which is the caller's until the transaction ends; or nothing, when another
  /// instance has it.
  Uni<Optional<ReleaseClock>> lock(SqlConnection connection) {
    return connection.query(LOCK).execute().map(ClockRepository::clock);
  }

  /// Sets it after a batch.
  Uni<Void> released(SqlConnection connection, long second, Set<String> unmixed) {
    return connection
        .preparedQuery(RELEASED)
        .execute(Tuple.tuple().addLong(second).addArrayOfString(unmixed.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /// Sets it after a rewriting.
  Uni<Void> mixed(SqlConnection connection, long second) {
    return connection.preparedQuery(MIXED).execute(Tuple.of(second)).replaceWithVoid();
  }

  private static Optional<ReleaseClock> clock(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .findFirst()
        .map(
            row ->
                new ReleaseClock(
                    row.getLong("second"),
                    row.getLong("released"),
                    row.getLong("mixed"),
                    Arrays.asList(row.getArrayOfStrings("unmixed")),
                    row.getLong("waiting")));
  }
}
