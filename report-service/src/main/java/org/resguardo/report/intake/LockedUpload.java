package org.resguardo.report.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.submission.Commitment;
import org.resguardo.submission.IsoWeek;

/// An upload that nobody else seals, drops or releases until the transaction ends.
///
/// @param week in which it was sealed; null when it is not
record LockedUpload(UUID id, Commitment commitment, @Nullable IsoWeek week) {}
