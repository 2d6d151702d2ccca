package org.resguardo.scrub.format;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many parts of each kind were left out. Never what they held.
///
/// @param counts kinds that were met, in the order of {@link RemovalKind}; each at least 1
public record Removals(Map<RemovalKind, Integer> counts) {
  public Removals {
    EnumMap<RemovalKind, Integer> copy = new EnumMap<>(RemovalKind.class);
    copy.putAll(counts);
    copy.values().removeIf(count -> count <= 0);
    counts = Collections.unmodifiableMap(copy);
  }

  public int of(RemovalKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }
}
