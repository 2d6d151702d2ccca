package org.resguardo.tlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A witness's state that survives nothing.
final class MemoryWitnessState implements WitnessState {
  private final Map<String, UnverifiedCheckpoint> latest = new HashMap<>();

  @Override
  public synchronized Optional<UnverifiedCheckpoint> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public synchronized boolean replace(TreeHead expected, UnverifiedCheckpoint next) {
    String origin = next.unverifiedBody().origin();
    TreeHead head =
        latest(origin).map(kept -> kept.unverifiedBody().treeHead()).orElse(TreeHead.EMPTY);
    if (!head.equals(expected)) {
      return false;
    }
    latest.put(origin, next);
    return true;
  }
}
