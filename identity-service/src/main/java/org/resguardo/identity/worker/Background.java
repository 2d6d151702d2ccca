package org.resguardo.identity.worker;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;

/// Starts work that belongs to no request.
final class Background {
  private Background() {}

  /// Runs `work` on the event loop, in a context of its own, as a reactive session needs it.
  static void run(Vertx vertx, Runnable work) {
    Context context =
        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(_ -> work.run());
  }
}
