package org.resguardo.report.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.resguardo.report.intake.SubmissionOutcome.Refused;
import org.resguardo.report.intake.SubmissionOutcome.Stored;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.roster.CurrentRoster;
import org.resguardo.roster.Roster;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.IsoWeek;
import org.resguardo.submission.Submission;

/// Stores a submission once, however often it comes.
@ApplicationScoped
class SubmissionService {
  private final SubmissionRepository submissions;
  private final CurrentRoster roster;
  private final InstantSource clock;
  private final Vertx vertx;

  SubmissionService(
      SubmissionRepository submissions, CurrentRoster roster, InstantSource clock, Vertx vertx) {
    this.submissions = submissions;
    this.roster = roster;
    this.clock = clock;
    this.vertx = vertx;
  }

  /// Emits after the commit, or fails with nothing stored by this call. Repeating it is safe after
  /// any failure.
  ///
  /// Fails with a `ProblemException` when a sealed part breaks a rule.
  Uni<SubmissionOutcome> submit(Submission submission) {
    return vertx
        .executeBlocking(() -> SubmissionInspector.inspect(submission), false)
        .flatMap(checked -> Panache.withTransaction(() -> storeOnce(checked)));
  }

  /// A known commitment comes first: a retry gets its answer even if the roster has changed since.
  private Uni<SubmissionOutcome> storeOnce(SealedSubmission sealed) {
    return submissions
        .weekOf(sealed.commitment())
        .flatMap(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(stored(sealed, known.get()))
                    : storeNew(sealed));
  }

  private Uni<SubmissionOutcome> storeNew(SealedSubmission sealed) {
    Optional<ProblemType> broken = brokenRosterRule(sealed);
    if (broken.isPresent()) {
      return Uni.createFrom().item(new Refused(broken.get()));
    }
    IsoWeek week = IsoWeek.of(clock.instant());
    return submissions
        .insert(sealed, week)
        .flatMap(isInserted -> isInserted ? unlessMailboxIsInUse(sealed, week) : there(sealed));
  }

  private Uni<SubmissionOutcome> unlessMailboxIsInUse(SealedSubmission sealed, IsoWeek week) {
    return submissions
        .hasMailbox(sealed.mailbox())
        .flatMap(isInUse -> isInUse ? mailboxInUse() : Uni.createFrom().item(stored(sealed, week)));
  }

  private static Uni<SubmissionOutcome> mailboxInUse() {
    return Panache.currentTransaction()
        .invoke(transaction -> transaction.markForRollback())
        .replaceWith(new Refused(ProblemType.MAILBOX_IN_USE));
  }

  /// The same parts, or another submission with this mailbox, committed meanwhile.
  private Uni<SubmissionOutcome> there(SealedSubmission sealed) {
    return submissions
        .weekOf(sealed.commitment())
        .map(
            week ->
                week.map(known -> stored(sealed, known))
                    .orElseGet(() -> new Refused(ProblemType.MAILBOX_IN_USE)));
  }

  private Optional<ProblemType> brokenRosterRule(SealedSubmission sealed) {
    Roster current = roster.inForce().orElse(null);
    if (current == null || sealed.rosterVersion() > current.version()) {
      return Optional.of(ProblemType.ROSTER_UNAVAILABLE);
    }
    if (sealed.rosterVersion() < current.version()) {
      return Optional.of(ProblemType.ROSTER_VERSION_TOO_OLD);
    }
    return sealed.organisations().stream().allMatch(id -> current.organisation(id).isPresent())
        ? Optional.empty()
        : Optional.of(ProblemType.UNKNOWN_ORGANISATION);
  }

  private static SubmissionOutcome stored(SealedSubmission sealed, IsoWeek week) {
    return new Stored(new Acknowledgement(sealed.commitment(), week));
  }
}
