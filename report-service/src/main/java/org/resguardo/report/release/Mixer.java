package org.resguardo.report.release;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/// Rewrites the weeks that got reports, in the caller's transaction.
@ApplicationScoped
class Mixer {
  private final MixRepository rows;
  private final ClockRepository clocks;
  private final ReleaseConfig config;

  Mixer(MixRepository rows, ClockRepository clocks, ReleaseConfig config) {
    this.rows = rows;
    this.clocks = clocks;
    this.config = config;
  }

  /// Emits whether a rewriting is due, without waiting for anybody.
  Uni<Boolean> isDue(SqlClient client) {
    return clocks.read(client).map(clock -> clock.filter(now -> now.isMixDue(config)).isPresent());
  }

  /// Emits whether a rewriting was due, and no other instance at it.
  Uni<Boolean> mixIfDue(SqlConnection connection) {
    return clocks
        .lock(connection)
        .map(clock -> clock.filter(now -> now.isMixDue(config)))
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : mix(connection, due.get()).replaceWith(true));
  }

  private Uni<Void> mix(SqlConnection connection, ReleaseClock clock) {
    return rows.mix(connection, clock.unmixed())
        .chain(() -> clocks.mixed(connection, clock.second()));
  }
}
