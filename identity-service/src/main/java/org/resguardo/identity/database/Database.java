package org.resguardo.identity.database;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Tells an outage of the database from a bug.
public final class Database {
  private static final int CAUSES = 8;

  private Database() {}

  /// Whether `failure` comes from a database that cannot be reached, is starting or stopping, or
  /// took too long: a later try may succeed.
  public static boolean isAway(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(CAUSES)
        .anyMatch(Database::isOutage);
  }

  private static boolean isOutage(Throwable cause) {
    return switch (cause) {
      case ClosedConnectionException _, IOException _, TimeoutException _ -> true;
      case PgException refused -> isOutageState(refused.getSqlState());
      // The pool's own time-out has no type of its own.
      default -> cause.getClass().getName().startsWith("io.vertx.core.impl.NoStackTrace");
    };
  }

  // PostgreSQL, appendix A: 08 connection, 53 resources, 55P03 and 57 operator, 58 system.
  private static boolean isOutageState(String state) {
    return state.matches("(08|53|57|58)...|55P03");
  }
}
