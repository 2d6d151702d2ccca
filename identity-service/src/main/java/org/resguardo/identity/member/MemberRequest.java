package org.resguardo.identity.member;

import java.time.LocalDate;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;

/// A key that a vetter enters for a member.
record MemberRequest(String role, String organisation, String publicKey, LocalDate until) {
  MemberKey of(MemberId member) {
    MemberRole known =
        MemberRole.ofWord(role)
            .orElseThrow(
                () -> ProblemException.brokenRule("a key's role is reviewer, custodian or vetter"));
    try {
      return new MemberKey(known, member.value(), organisation, publicKey, until);
    } catch (IllegalArgumentException rule) {
      throw ProblemException.brokenRule("an organisation id or a key has a wrong form");
    }
  }
}
