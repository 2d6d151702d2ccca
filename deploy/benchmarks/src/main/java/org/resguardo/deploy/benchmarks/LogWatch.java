package org.resguardo.deploy.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.resguardo.client.LogClient;

/// Looks at a log's checkpoint many times a second until it has a size, and notes the longest pause
/// between two of them.
final class LogWatch {
  private static final long LOOK_EVERY_NANOS = 10_000_000;
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final LogClient log;
  private final long wanted;
  private final CompletableFuture<Duration> growing;
  private long longestPauseNanos;

  private LogWatch(LogClient log, long wanted) {
    this.log = log;
    this.wanted = wanted;
    this.growing = CompletableFuture.supplyAsync(this::watch);
  }

  /// Begins to look, at once.
  static LogWatch until(LogClient log, long wanted) {
    return new LogWatch(log, wanted);
  }

  /// How long it took until the log had the size.
  Duration await() throws ExecutionException, TimeoutException, InterruptedException {
    return growing.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /// From one checkpoint to the next, at most; after {@link #await}.
  Duration longestPause() {
    return Duration.ofNanos(longestPauseNanos);
  }

  private Duration watch() {
    long start = System.nanoTime();
    long lastChange = start;
    long size = size();
    while (size < wanted) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      long now = size();
      if (now != size) {
        longestPauseNanos = Math.max(longestPauseNanos, System.nanoTime() - lastChange);
        lastChange = System.nanoTime();
        size = now;
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private long size() {
    try {
      return log.newest().unverifiedBody().size();
    } catch (IOException failed) {
      throw new IllegalStateException("the log does not answer", failed);
    }
  }
}
