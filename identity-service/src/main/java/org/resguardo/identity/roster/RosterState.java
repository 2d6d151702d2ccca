package org.resguardo.identity.roster;

/// How things stand with the published roster.
enum RosterState {
  /// None has been published.
  NONE,
  /// The latest has expired: nobody can seal a report.
  EXPIRED,
  /// The latest is in force.
  VALID
}
