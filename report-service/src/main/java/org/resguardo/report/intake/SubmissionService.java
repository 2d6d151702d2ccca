package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.resguardo.report.intake.SubmissionOutcome.Refused;
import org.resguardo.report.intake.SubmissionReader.PaidSubmission;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.redemption.RedeemableToken;
import org.resguardo.report.redemption.SpentTokenRepository;
import org.resguardo.submission.Commitment;

/// Stores a submission once, however often it comes, and spends one token on it.
@ApplicationScoped
class SubmissionService {
  private final Pool pool;
  private final SubmissionRepository submissions;
  private final SpentTokenRepository spent;
  private final RosterRules roster;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  SubmissionService(
      Pool pool,
      SubmissionRepository submissions,
      SpentTokenRepository spent,
      RosterRules roster,
      InstantSource clock) {
    this.pool = pool;
    this.submissions = submissions;
    this.spent = spent;
    this.roster = roster;
    this.clock = clock;
  }

  /// Emits after the commit, or fails with nothing stored or spent by this call. Repeating it is
  /// safe after any failure. A known submission comes first: a retry gets its answer even if the
  /// roster has changed since, and spends nothing.
  Uni<SubmissionOutcome> submit(PaidSubmission submission) {
    return submissions
        .known(submission.sealed().commitment())
        .flatMap(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(known.get())
                    : storeNew(submission.token(), submission.sealed()));
  }

  private Uni<SubmissionOutcome> storeNew(RedeemableToken token, SealedSubmission sealed) {
    Optional<ProblemType> broken = roster.broken(sealed);
    if (broken.isPresent()) {
      return Uni.createFrom().item(new Refused(broken.get()));
    }
    UUID id = new UUID(random.nextLong(), random.nextLong());
    IntakeRow row = IntakeRow.of(id, sealed, clock.instant());
    return pool.withTransaction(connection -> store(connection, token, row))
        .onFailure(TakenException.class)
        .recoverWithUni(taken -> knownOr(sealed.commitment(), taken));
  }

  private Uni<SubmissionOutcome> store(
      SqlConnection connection, RedeemableToken token, IntakeRow row) {
    return spent
        .spend(connection, token)
        .invoke(isOurs -> require(isOurs, ProblemType.TOKEN_SPENT))
        .flatMap(_ -> submissions.insert(connection, row))
        .invoke(isInserted -> require(isInserted, ProblemType.MAILBOX_IN_USE))
        .flatMap(_ -> submissions.isReleased(connection, row))
        .invoke(isReleased -> require(!isReleased, ProblemType.MAILBOX_IN_USE))
        .map(_ -> row.outcome());
  }

  private static void require(boolean holds, ProblemType problem) {
    if (!holds) {
      throw new TakenException(problem);
    }
  }

  /// The same submission may have been committed by a concurrent request.
  private Uni<SubmissionOutcome> knownOr(Commitment commitment, TakenException taken) {
    return submissions
        .known(commitment)
        .map(known -> known.orElseGet(() -> new Refused(taken.unlessTheSame())));
  }
}
