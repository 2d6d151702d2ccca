package org.resguardo.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/// How long to go on after failures: a pause after each, and no more than there are pauses without
/// anything achieved in between. Not thread-safe.
final class Patience {
  private final List<Duration> pauses;
  private Iterator<Duration> left;

  Patience(List<Duration> pauses) {
    this.pauses = pauses;
    this.left = pauses.iterator();
  }

  /// Something was achieved that need not be done again.
  void restore() {
    left = pauses.iterator();
  }

  /// Waits before the next attempt.
  ///
  /// @throws IOException `failure`, when there is no patience left
  void pauseAfter(IOException failure) throws IOException {
    if (!left.hasNext()) {
      throw failure;
    }
    try {
      Thread.sleep(left.next());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
