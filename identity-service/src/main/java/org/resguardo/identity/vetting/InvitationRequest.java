package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemException;
import org.resguardo.roster.MemberRole;

/// Whom a vetter invites, and to what.
record InvitationRequest(String role, String username) {
  private static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,63}";

  /// The role, which a key of an age recipient is needed for.
  MemberRole memberRole() {
    return MemberRole.ofWord(role)
        .filter(MemberRole::readsSealedFiles)
        .orElseThrow(
            () -> ProblemException.brokenRule("people are invited as reviewer or custodian"));
  }

  /// The user name, checked.
  String checkedUsername() {
    if (!username.matches(USERNAME)) {
      throw ProblemException.brokenRule(
          "a user name is 3 to 64 lower-case letters, digits, dots, underscores, hyphens");
    }
    return username;
  }

  /// The role only: user names are not written down.
  @Override
  public String toString() {
    return "InvitationRequest[" + role + "]";
  }
}
