package org.resguardo.identity.translog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The newest checkpoint of each log that this instance has seen, so that a log which is rolled
/// back under its feet is noticed at once. Thread-safe.
@ApplicationScoped
class SeenCheckpoints {
  private final Map<LogName, StoredCheckpoint> seen = new EnumMap<>(LogName.class);

  /// Remembers `newest`.
  ///
  /// @throws DamagedLogException when a larger one, or another of its size, has been seen before
  synchronized void see(LogName log, Optional<StoredCheckpoint> newest) throws DamagedLogException {
    StoredCheckpoint before = seen.get(log);
    long size = newest.map(StoredCheckpoint::size).orElse(-1L);
    if (before != null && size < before.size()) {
      throw new DamagedLogException("checkpoint " + before.size() + " is gone");
    }
    if (before != null && size == before.size() && !newest.get().equals(before)) {
      throw new DamagedLogException("checkpoint " + size + " has been changed");
    }
    newest.ifPresent(checkpoint -> seen.put(log, checkpoint));
  }
}
