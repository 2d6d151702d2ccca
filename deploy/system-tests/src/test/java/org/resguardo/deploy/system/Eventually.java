package org.resguardo.deploy.system;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waiting for another process, which can only be asked again and again.
final class Eventually {
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private Eventually() {}

  /// Returns as soon as `condition` holds; an exception counts as not yet.
  ///
  /// @throws AssertionError when it does not hold within `limit`
  static void holds(Duration limit, String claim, Callable<Boolean> condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isTrue(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit + ": " + claim);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean isTrue(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception notYet) {
      return false;
    }
  }
}
