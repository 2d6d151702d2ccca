package org.resguardo.identity.roster;

/// How things stand with the published roster.
enum RosterState {
  /// None has been published, or none that is in the log yet.
  NONE,
  /// The latest has expired: nobody can seal a report.
  EXPIRED,
  /// The latest is in force.
  VALID
}
