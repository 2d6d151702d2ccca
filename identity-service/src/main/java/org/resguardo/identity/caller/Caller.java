package org.resguardo.identity.caller;

import org.resguardo.roster.Names;

/// The organisation a caller belongs to, taken from a verified token.
public record Caller(String organisation) {
  public Caller {
    if (!Names.isOrganisationId(organisation)) {
      throw new IllegalArgumentException("not an organisation id");
    }
  }

  /// Whether the caller belongs to that organisation.
  public boolean isOf(String organisationId) {
    return organisation.equals(organisationId);
  }
}
