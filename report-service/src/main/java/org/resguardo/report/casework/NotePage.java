package org.resguardo.report.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One page of notes, ordered by their random ids.
///
/// @param next what to pass as `after` for the next page; null on the last
record NotePage(List<Note> items, @Nullable UUID next) {
  NotePage {
    items = List.copyOf(items);
  }

  static NotePage of(List<Note> items, int limit) {
    return new NotePage(items, items.size() < limit ? null : items.getLast().id());
  }
}
