package org.resguardo.identity.member;

import java.time.LocalDate;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;

/// The key that somebody enters for themselves.
record OwnKeyRequest(String publicKey, LocalDate until) {
  MemberKey of(Caller caller, MemberRole role) {
    try {
      return new MemberKey(role, caller.memberId(), caller.organisation(), publicKey, until);
    } catch (IllegalArgumentException rule) {
      throw ProblemException.brokenRule("a key has a wrong form");
    }
  }
}
