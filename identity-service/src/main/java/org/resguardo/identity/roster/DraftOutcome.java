package org.resguardo.identity.roster;

import org.resguardo.identity.problem.ProblemType;

/// What became of a request about the draft.
sealed interface DraftOutcome {
  /// The draft as it is now.
  record Present(DraftAnswer draft) implements DraftOutcome {}

  /// The draft and its signatures are dropped.
  record Discarded() implements DraftOutcome {}

  /// Nothing was changed.
  record Refused(ProblemType why) implements DraftOutcome {}
}
