package org.resguardo.identity.worker;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Work that is done again and again, one turn at a time: a turn that takes long lets the next ones
/// fall out. It never ends by failing; the first of a row of failures is told, and the success
/// after it.
public final class Periodic {
  private final String name;
  private final Supplier<Uni<Void>> turn;
  private final AtomicBoolean isUnderWay = new AtomicBoolean();
  private final AtomicBoolean isFailing = new AtomicBoolean();

  /// @param name for the operator
  public Periodic(String name, Supplier<Uni<Void>> turn) {
    this.name = name;
    this.turn = turn;
  }

  /// Begins, and returns the timer.
  public long start(Vertx vertx, Duration every) {
    return vertx.setPeriodic(every.toMillis(), _ -> Background.run(vertx, this::next));
  }

  // Nobody waits for a turn, so this is the one place that subscribes by hand.
  private void next() {
    if (isUnderWay.compareAndSet(false, true)) {
      Uni.createFrom()
          .deferred(turn::get)
          .onTermination()
          .invoke(() -> isUnderWay.set(false))
          .subscribe()
          .with(_ -> succeeded(), this::failed);
    }
  }

  private void succeeded() {
    if (isFailing.compareAndSet(true, false)) {
      PeriodicEvents.working(name);
    }
  }

  private void failed(Throwable failure) {
    if (isFailing.compareAndSet(false, true)) {
      PeriodicEvents.failing(name, failure);
    }
  }
}
