package org.resguardo.identity.caller;

import org.resguardo.roster.Names;

/// Who calls, and for which organisation, taken from a verified token.
public record Caller(String memberId, String organisation) {
  public Caller {
    if (!Names.isMemberId(memberId) || !Names.isOrganisationId(organisation)) {
      throw new IllegalArgumentException("not a member of an organisation");
    }
  }

  /// Whether the caller belongs to that organisation.
  public boolean isOf(String organisationId) {
    return organisation.equals(organisationId);
  }

  /// Whether the caller is that member.
  public boolean is(String otherMemberId) {
    return memberId.equals(otherMemberId);
  }
}
