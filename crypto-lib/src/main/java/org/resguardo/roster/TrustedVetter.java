package org.resguardo.roster;

import org.resguardo.note.VerifierKey;

/// A vetter whose signature counts, and the organisation it counts for.
public record TrustedVetter(String organisation, VerifierKey key) {
  public TrustedVetter {
    if (!Names.isOrganisationId(organisation)) {
      throw new IllegalArgumentException("not an organisation id");
    }
  }
}
