package org.resguardo.report.oblivious;

/// A stored key, opened.
///
/// @param isConfirmed whether the log holds its public half
record OpenedKey(WeekKeys keys, boolean isConfirmed) {
  OpenedKey confirmed() {
    return new OpenedKey(keys, true);
  }
}
