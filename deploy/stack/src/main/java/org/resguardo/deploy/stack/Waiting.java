package org.resguardo.deploy.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waiting for another process, which can only be asked again and again.
public final class Waiting {
  private static final long PAUSE_MILLIS = 50;

  private Waiting() {}

  /// Whether `condition` came true within `limit`.
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", interrupted);
    }
  }
}
