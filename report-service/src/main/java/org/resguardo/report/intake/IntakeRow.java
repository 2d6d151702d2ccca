package org.resguardo.report.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.IsoWeek;

/// A submission as it is stored: sealed with its week, or unsealed with the day after which it is
/// dropped.
///
/// @param id 128 random bits: no version, no time, nothing to tell ids apart by
record IntakeRow(
    UUID id, SealedSubmission sealed, @Nullable IsoWeek week, @Nullable LocalDate dropAfter) {
  private static final Duration UNSEALED_FOR = Duration.ofDays(3);

  static IntakeRow of(UUID id, SealedSubmission sealed, Instant now) {
    return sealed.isComplete()
        ? new IntakeRow(id, sealed, IsoWeek.of(now), null)
        : new IntakeRow(
            id, sealed, null, LocalDate.ofInstant(now.plus(UNSEALED_FOR), ZoneOffset.UTC));
  }

  /// What its client is told once it is stored.
  SubmissionOutcome outcome() {
    return week == null
        ? new SubmissionOutcome.Begun(id)
        : new SubmissionOutcome.Stored(new Acknowledgement(sealed.commitment(), week));
  }
}
