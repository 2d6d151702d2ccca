package org.resguardo.report.casework;

import java.util.Optional;
import org.resguardo.roster.Names;

/// Who shall work on a report.
///
/// @param assignee a member id; empty (JSON `null`) for nobody
record AssignmentRequest(Optional<String> assignee) {
  AssignmentRequest {
    if (assignee.isPresent() && !Names.isMemberId(assignee.get())) {
      throw new IllegalArgumentException("an assignee is a member id");
    }
  }
}
