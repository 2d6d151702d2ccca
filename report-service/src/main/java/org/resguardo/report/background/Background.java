package org.resguardo.report.background;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.FailureTrace;

/// Runs tasks again and again until the service ends, each one run at a time.
@ApplicationScoped
public class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private volatile boolean isOver;

  Background(Vertx vertx) {
    this.vertx = vertx;
  }

  /// Runs `task` for the first time now, and from then on after the pauses it asks for.
  public void repeat(RepeatedTask task) {
    schedule(task, AT_ONCE);
  }

  void end(@Observes ShutdownEvent ending) {
    isOver = true;
  }

  private void schedule(RepeatedTask task, Duration pause) {
    vertx.setTimer(Math.max(1, pause.toMillis()), _ -> run(task));
  }

  private void run(RepeatedTask task) {
    if (isOver) {
      return;
    }
    var _ =
        CompletableFuture.completedFuture(task)
            .thenCompose(RepeatedTask::run)
            .whenComplete((pause, failure) -> schedule(task, pauseAfter(pause, failure)));
  }

  private static Duration pauseAfter(Duration pause, @Nullable Throwable failure) {
    if (failure == null) {
      return pause;
    }
    LOG.errorf("unexpected failure in the background: %s", FailureTrace.of(failure));
    return AFTER_FAILURE;
  }
}
