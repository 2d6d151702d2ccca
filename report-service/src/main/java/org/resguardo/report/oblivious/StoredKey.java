package org.resguardo.report.oblivious;

import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// A row of `oblivious_key`.
///
/// @param sealedSeeds an age file to the service's own identity
/// @param isConfirmed whether the log has said that it holds the public half
record StoredKey(IsoWeek week, Bytes sealedSeeds, boolean isConfirmed) {}
