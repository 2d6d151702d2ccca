package org.resguardo.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.roster.Names;
import org.resguardo.submission.IsoWeek;

/// What casework knows of a report without opening it, in the service's words: shapes are checked,
/// so that showing it on a terminal is harmless; truth is not.
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
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern STATE = Pattern.compile("[a-z_]{1,30}");

  public ReportSummary {
    organisations = List.copyOf(organisations);
    IsoWeek.parse(week);
    if (!ID.matcher(id).matches()
        || !STATE.matcher(state).matches()
        || !organisations.stream().allMatch(Names::isOrganisationId)
        || (assignee != null && !Names.isMemberId(assignee))) {
      throw new IllegalArgumentException("not a report's summary");
    }
  }
}
