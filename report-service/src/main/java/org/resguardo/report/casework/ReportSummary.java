package org.resguardo.report.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as reviewers see it before they open it.
///
/// @param week ISO week of arrival; nothing finer is known
/// @param organisations ids of those it is addressed to, in alphabetical order
/// @param assignee member id, or null
/// @param version goes up with every change; the number inside the ETag
record ReportSummary(
    UUID id,
    State state,
    String week,
    List<String> organisations,
    @Nullable String assignee,
    int version) {
  ReportSummary {
    organisations = List.copyOf(organisations);
  }

  ReportSummary in(State other) {
    return new ReportSummary(id, other, week, organisations, assignee, version);
  }

  ReportSummary assignedTo(@Nullable String member) {
    return new ReportSummary(id, state, week, organisations, member, version);
  }

  ReportSummary nextVersion() {
    return new ReportSummary(id, state, week, organisations, assignee, version + 1);
  }

  VersionTag tag() {
    return VersionTag.of(version);
  }
}
