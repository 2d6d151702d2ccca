package org.resguardo.report.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Tells a database that cannot be reached, or cannot keep up, from a bug.
public final class StorageOutage {
  // PostgreSQL, appendix A: connection exception, insufficient resources, operator intervention,
  // system error, lock not available; 25006 is a standby that takes no writes.
  private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "53", "57", "58");
  private static final Set<String> SQL_STATES = Set.of("55P03", "25006", "40001", "40P01");

  private StorageOutage() {}

  /// Whether an outage is the cause, at any depth.
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(16)
        .anyMatch(StorageOutage::isOutage);
  }

  private static boolean isOutage(Throwable failure) {
    return switch (failure) {
      case PgException refused -> isOutage(refused.getSqlState());
      case ClosedConnectionException _, IOException _, TimeoutException _ -> true;
      // How the pool says that no connection came free in time, or that its queue is full.
      case NoStackTraceThrowable _ -> true;
      // How a connection says that it is closed, or was under a statement: in several wordings, and
      // with no class of its own.
      case VertxException closed -> closed.getClass() == VertxException.class;
      default -> false;
    };
  }

  private static boolean isOutage(String sqlState) {
    return sqlState != null
        && (SQL_STATES.contains(sqlState)
            || SQL_STATE_CLASSES.stream().anyMatch(sqlState::startsWith));
  }
}
