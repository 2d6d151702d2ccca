package org.resguardo.report.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.resguardo.report.casework.ChangeOutcome.Changed;
import org.resguardo.report.casework.ChangeOutcome.Refused;
import org.resguardo.report.problem.ProblemType;

/// The one way a report changes: read as the reviewer sees it, compared with the version they saw,
/// decided, written if nobody was faster. Takes part in the caller's transaction.
@ApplicationScoped
class ReportChange {
  private final ReportRepository reports;

  ReportChange(ReportRepository reports) {
    this.reports = reports;
  }

  /// Emits what came of it.
  ///
  /// @param decision from the report as it is to the report as it shall be, same version, or to the
  ///   rule that forbids it
  Uni<ChangeOutcome> apply(
      UUID id,
      Reviewer reviewer,
      VersionTag seen,
      Function<ReportSummary, ChangeOutcome> decision) {
    return reports
        .find(id, reviewer.organisation())
        .map(found -> decide(found, seen, decision))
        .flatMap(this::write);
  }

  private static ChangeOutcome decide(
      Optional<ReportSummary> found,
      VersionTag seen,
      Function<ReportSummary, ChangeOutcome> decision) {
    if (found.isEmpty()) {
      return new Refused(ProblemType.REPORT_NOT_FOUND);
    }
    return seen.matches(found.get().version())
        ? decision.apply(found.get())
        : new Refused(ProblemType.VERSION_LOST);
  }

  private Uni<ChangeOutcome> write(ChangeOutcome decided) {
    return switch (decided) {
      case Refused refused -> Uni.createFrom().item(refused);
      case Changed changed ->
          reports
              .change(changed.report())
              .map(
                  isWritten ->
                      isWritten
                          ? new Changed(changed.report().nextVersion())
                          : new Refused(ProblemType.VERSION_LOST));
    };
  }
}
