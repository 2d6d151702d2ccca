package org.resguardo.incident;

import java.util.HashSet;
import java.util.List;

/// The checks that several records of a report share.
final class Rules {
  /// The most items any list of a report may have; a hundred times less than would fill a bundle.
  static final int MAX_ITEMS = 50;

  private Rules() {}

  static void check(boolean holds, String rule) {
    if (!holds) {
      throw new BrokenRuleException(rule);
    }
  }

  static <T> List<T> bounded(List<T> items) {
    check(items.size() <= MAX_ITEMS, "must not have more than " + MAX_ITEMS + " items");
    return List.copyOf(items);
  }

  static <T> List<T> distinct(List<T> items) {
    check(new HashSet<>(items).size() == items.size(), "must not repeat an item");
    return bounded(items);
  }

  static void positive(int number) {
    check(number >= 1, "must be at least 1");
  }
}
