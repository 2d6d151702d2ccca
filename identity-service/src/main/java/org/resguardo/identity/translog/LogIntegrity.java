package org.resguardo.identity.translog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What this instance has found to be wrong with the logs since its start. A log with damage is not
/// extended any more, because whatever is built on it would be refused or hide it. Thread-safe.
///
/// Nothing here heals: the operator restores the database, then starts the service again.
@ApplicationScoped
class LogIntegrity {
  private static final int MAX_DAMAGES = 16;

  private final Map<LogName, Set<String>> damages = new EnumMap<>(LogName.class);

  /// Stops a log.
  synchronized void damaged(LogName log, Throwable damage) {
    damaged(log, String.valueOf(damage.getMessage()));
  }

  private void damaged(LogName log, String where) {
    Set<String> known = damages.computeIfAbsent(log, _ -> new LinkedHashSet<>());
    if (known.size() < MAX_DAMAGES && known.add(where)) {
      LogEvents.damaged(log, where);
    }
  }

  /// Whether nothing is known to be wrong.
  synchronized boolean isSound(LogName log) {
    return !damages.containsKey(log);
  }

  /// What is wrong, the first found first.
  synchronized List<String> damages(LogName log) {
    return List.copyOf(damages.getOrDefault(log, Set.of()));
  }
}
