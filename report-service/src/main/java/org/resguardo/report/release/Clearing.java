package org.resguardo.report.release;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sees to it that rows which were moved or rewritten do not stay in the tables' files as dead
/// rows, in their old places. Until it has succeeded, it is tried again.
@ApplicationScoped
class Clearing {
  private final MixRepository rows;

  // At the start as well: the instance before may have been ended before it came to this.
  private final AtomicBoolean isIntakeToClear = new AtomicBoolean(true);
  private final AtomicBoolean areReportsToClear = new AtomicBoolean(true);

  Clearing(MixRepository rows) {
    this.rows = rows;
  }

  /// Takes note of a release.
  void afterRelease(boolean isReleased) {
    isIntakeToClear.compareAndSet(false, isReleased);
  }

  /// Takes note of a rewriting.
  void afterMix(boolean isMixed) {
    areReportsToClear.compareAndSet(false, isMixed);
  }

  /// Completes when everything noted is cleared away, but what an older reader still looks at.
  Uni<Void> clear(Pool pool) {
    return clear(isIntakeToClear, rows.clearIntake(pool))
        .chain(() -> clear(areReportsToClear, rows.clearReports(pool)));
  }

  private static Uni<Void> clear(AtomicBoolean isToClear, Uni<Void> clearing) {
    return isToClear.get()
        ? clearing.invoke(() -> isToClear.set(false))
        : Uni.createFrom().voidItem();
  }
}
