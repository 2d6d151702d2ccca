package org.resguardo.report.edge;

import java.util.concurrent.Semaphore;

/// How many bytes of bodies may be in memory at one time. What a client announces and does not send
/// takes nothing. Thread-safe.
final class BodyMemory {
  private final Semaphore free;

  BodyMemory(long bytes) {
    this.free = new Semaphore(Math.toIntExact(bytes));
  }

  /// The part of one body.
  final class Share {
    private int taken;

    /// Whether there is room for as many bytes more.
    boolean grow(int bytes) {
      if (!free.tryAcquire(bytes)) {
        return false;
      }
      taken += bytes;
      return true;
    }

    /// Gives all of it back.
    void release() {
      free.release(taken);
      taken = 0;
    }
  }

  /// An empty one.
  Share share() {
    return new Share();
  }
}
