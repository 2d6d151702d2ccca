package org.resguardo.report.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a query yields of a report.
record ReportRow(UUID id, State state, String week, @Nullable String assignee, int version) {
  ReportSummary addressedTo(List<String> organisations) {
    return new ReportSummary(id, state, week, organisations, assignee, version);
  }
}
