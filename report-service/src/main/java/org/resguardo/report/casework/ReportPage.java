package org.resguardo.report.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One page of reports, ordered by their random ids.
///
/// @param next what to pass as `after` for the next page; null on the last
record ReportPage(List<ReportSummary> items, @Nullable UUID next) {
  ReportPage {
    items = List.copyOf(items);
  }
}
