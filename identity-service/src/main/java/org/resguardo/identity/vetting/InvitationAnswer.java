package org.resguardo.identity.vetting;

import org.resguardo.vetting.VettedMember;

/// An account that has been made for somebody.
///
/// @param initialPassword shown once and stored nowhere here; for the first login
record InvitationAnswer(String memberId, String organisation, String role, String initialPassword) {
  static InvitationAnswer of(VettedMember member, String initialPassword) {
    return new InvitationAnswer(
        member.memberId(), member.organisation(), member.role().word(), initialPassword);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "InvitationAnswer[" + memberId + "]";
  }
}
