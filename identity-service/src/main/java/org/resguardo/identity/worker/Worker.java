package org.resguardo.identity.worker;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/// Runs cryptography on a worker thread, before any transaction opens.
@ApplicationScoped
public class Worker {
  private final Vertx vertx;

  Worker(Vertx vertx) {
    this.vertx = vertx;
  }

  /// Emits what `work` returns, on the event loop the caller was on. Cancelling does not stop
  /// `work`.
  public <T> Uni<T> run(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }
}
