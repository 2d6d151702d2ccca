package org.resguardo.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What casework knows of a report without opening it.
///
/// @param id random UUID
/// @param state a state of the casework, such as `received`
/// @param week ISO week of arrival, such as `2026-W47`
/// @param organisations ids of the organisations addressed
/// @param assignee member id, or null
/// @param version counts changes; the value for `If-Match`
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportSummary(
    String id,
    String state,
    String week,
    List<String> organisations,
    @Nullable String assignee,
    int version) {
  public ReportSummary {
    Objects.requireNonNull(id);
    Objects.requireNonNull(state);
    Objects.requireNonNull(week);
    organisations = List.copyOf(organisations);
  }
}
