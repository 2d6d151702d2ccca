package org.resguardo.identity.member;

import org.resguardo.identity.problem.ProblemType;

/// What became of a request about one member.
sealed interface MemberOutcome {
  /// The member's key is entered and waits for its proof.
  record Pending(MemberAnswer member) implements MemberOutcome {}

  /// The member's key is proven.
  record Proven(MemberAnswer member) implements MemberOutcome {}

  /// The member's key is gone.
  record Removed() implements MemberOutcome {}

  /// Nothing was done, except that a wrong proof has been counted.
  record Refused(ProblemType why) implements MemberOutcome {}
}
