package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.resguardo.report.casework.ChangeOutcome.Changed;
import org.resguardo.report.casework.ChangeOutcome.Refused;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.roster.CurrentRoster;
import org.resguardo.report.suspension.Suspensions;

/// Who works on a report, and where it stands.
@ApplicationScoped
class TriageService {
  private final ReportChange change;
  private final CurrentRoster roster;
  private final Suspensions suspensions;

  TriageService(ReportChange change, CurrentRoster roster, Suspensions suspensions) {
    this.change = change;
    this.roster = roster;
    this.suspensions = suspensions;
  }

  /// Assigns the report to a reviewer of an organisation it is addressed to, or to nobody.
  @WithTransaction
  Uni<ChangeOutcome> assign(
      UUID id, Reviewer reviewer, VersionTag seen, AssignmentRequest assignment) {
    return change.apply(id, reviewer, seen, report -> assigned(report, assignment.assignee()));
  }

  /// Moves the report to another state.
  @WithTransaction
  Uni<ChangeOutcome> move(UUID id, Reviewer reviewer, VersionTag seen, State to) {
    return change.apply(id, reviewer, seen, report -> moved(report, to));
  }

  private ChangeOutcome assigned(ReportSummary report, Optional<String> assignee) {
    boolean isEligible = assignee.isEmpty() || mayWorkOn(report.organisations(), assignee.get());
    return isEligible
        ? new Changed(report.assignedTo(assignee.orElse(null)))
        : new Refused(ProblemType.ASSIGNEE_NOT_ELIGIBLE);
  }

  private boolean mayWorkOn(List<String> organisations, String memberId) {
    return !suspensions.isSuspended(memberId)
        && organisations.stream()
            .anyMatch(organisation -> roster.listsReviewer(memberId, organisation));
  }

  private static ChangeOutcome moved(ReportSummary report, State to) {
    return report.state().mayBecome(to)
        ? new Changed(report.in(to))
        : new Refused(ProblemType.TRANSITION_NOT_ALLOWED);
  }
}
