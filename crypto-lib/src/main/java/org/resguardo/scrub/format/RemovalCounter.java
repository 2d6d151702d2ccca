package org.resguardo.scrub.format;

import java.util.EnumMap;
import java.util.Map;

/// Counts what a scrubber leaves out while it works. For one thread.
public final class RemovalCounter {
  private final Map<RemovalKind, Integer> counts = new EnumMap<>(RemovalKind.class);

  public void add(RemovalKind kind) {
    counts.merge(kind, 1, Math::addExact);
  }

  /// Adds all that were counted in a file within this one.
  public void addAll(Removals removals) {
    removals.counts().forEach((kind, count) -> counts.merge(kind, count, Math::addExact));
  }

  public Removals removals() {
    return new Removals(counts);
  }
}
