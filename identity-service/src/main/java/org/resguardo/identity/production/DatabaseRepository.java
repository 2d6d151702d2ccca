package org.resguardo.identity.production;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks PostgreSQL how it is set for this service's sessions.
@ApplicationScoped
class DatabaseRepository {
  private static final String SETTINGS =
      "select name, coalesce(current_setting(name, true), '') from unnest(cast($1 as text[])) as name";

  private final Pool pool;

  DatabaseRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits the value by name; empty where PostgreSQL knows no such setting.
  Uni<Map<String, String>> settings(List<String> names) {
    return pool.preparedQuery(SETTINGS)
        .execute(Tuple.of(names.toArray(String[]::new)))
        .map(DatabaseRepository::byName);
  }

  private static Map<String, String> byName(RowSet<Row> rows) {
    Map<String, String> settings = new HashMap<>();
    rows.forEach(row -> settings.put(row.getString(0), row.getString(1)));
    return settings;
  }
}
