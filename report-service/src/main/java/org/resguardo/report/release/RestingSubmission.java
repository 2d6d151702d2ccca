package org.resguardo.report.release;

import java.util.UUID;
import org.resguardo.submission.IsoWeek;

/// A sealed submission in intake.
///
/// @param isKnown the same sealed parts were released before; this is a copy that came at the same
///   moment
record RestingSubmission(UUID intakeId, IsoWeek week, boolean isKnown) {}
