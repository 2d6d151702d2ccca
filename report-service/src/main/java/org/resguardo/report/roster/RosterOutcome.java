package org.resguardo.report.roster;

import org.resguardo.roster.RosterRefusedException.Reason;

/// What became of a roster that was fetched.
sealed interface RosterOutcome {
  /// It is the current one now.
  record Taken(int version) implements RosterOutcome {}

  /// It was the current one already.
  record Unchanged() implements RosterOutcome {}

  /// It is not to be used.
  record Refused(Reason reason) implements RosterOutcome {}

  /// It is older than one seen before, or another text under the same version.
  record RolledBack(int version) implements RosterOutcome {}
}
