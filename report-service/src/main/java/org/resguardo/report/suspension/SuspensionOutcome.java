package org.resguardo.report.suspension;

/// What became of a list that was fetched.
enum SuspensionOutcome {
  /// It is the newest now.
  TAKEN,
  /// identity-service has not signed exactly this.
  UNSIGNED,
  /// It was issued before the newest one.
  ROLLED_BACK,
  /// It was issued later than now.
  FROM_THE_FUTURE
}
