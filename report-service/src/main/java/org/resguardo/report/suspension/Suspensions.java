package org.resguardo.report.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.vetting.SuspensionList;
import org.resguardo.vetting.SuspensionVerifier;
import org.resguardo.vetting.UnverifiedSuspensionList;

/// The newest verified list of suspended members. Never replaced by an older one. Thread-safe.
@ApplicationScoped
public class Suspensions {
  /// A list from further ahead would count for longer than the grace.
  private static final Duration CLOCK_LEEWAY = Duration.ofMinutes(1);

  private final SuspensionVerifier verifier;
  private final Duration grace;
  private final InstantSource clock;
  private volatile @Nullable SuspensionList newest;

  Suspensions(SuspensionVerifier verifier, SuspensionConfig config, InstantSource clock) {
    this.verifier = verifier;
    this.grace = config.grace();
    this.clock = clock;
  }

  /// Lets the member go on.
  ///
  /// @throws ProblemException when they are suspended, or nobody can tell
  public void requireGoodStanding(String memberId) {
    switch (standing(memberId)) {
      case GOOD -> {}
      case SUSPENDED -> throw new ProblemException(ProblemType.MEMBER_SUSPENDED);
      case UNKNOWN -> throw new ProblemException(ProblemType.SUSPENSIONS_UNAVAILABLE);
    }
  }

  /// Whether the newest list, however old, has the member.
  public boolean isSuspended(String memberId) {
    SuspensionList list = newest;
    return list != null && list.isSuspended(memberId);
  }

  Standing standing(String memberId) {
    if (isSuspended(memberId)) {
      return Standing.SUSPENDED;
    }
    return isInForce() ? Standing.GOOD : Standing.UNKNOWN;
  }

  /// Whether there is a list and its grace is not over.
  boolean isInForce() {
    SuspensionList list = newest;
    return list != null && !now().isAfter(list.issued().plus(grace));
  }

  synchronized SuspensionOutcome offer(UnverifiedSuspensionList offered) {
    try {
      return take(verifier.verify(offered));
    } catch (NoteRefusedException unsigned) {
      return SuspensionOutcome.UNSIGNED;
    }
  }

  private SuspensionOutcome take(SuspensionList list) {
    SuspensionList known = newest;
    if (known != null && list.isOlderThan(known)) {
      return SuspensionOutcome.ROLLED_BACK;
    }
    if (list.issued().isAfter(now().plus(CLOCK_LEEWAY))) {
      return SuspensionOutcome.FROM_THE_FUTURE;
    }
    newest = list;
    return SuspensionOutcome.TAKEN;
  }

  private Instant now() {
    return clock.instant();
  }
}
