package org.resguardo.report.suspension;

/// Whether a member may act now.
enum Standing {
  /// Not suspended, as far as a list in force says.
  GOOD,
  /// Suspended by the newest list.
  SUSPENDED,
  /// There is no list in force to tell.
  UNKNOWN
}
