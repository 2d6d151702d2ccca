package org.resguardo.identity.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.roster.Names;

/// The caller of the current request.
@ApplicationScoped
public class CurrentCaller {
  private static final String ORGANISATION_CLAIM = "organisation";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// The caller, whose role has been checked already.
  ///
  /// @throws ProblemException (forbidden) when the token names no organisation
  public Caller get() {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(ORGANISATION_CLAIM) instanceof String organisation
        && Names.isOrganisationId(organisation)) {
      return new Caller(organisation);
    }
    throw new ProblemException(ProblemType.FORBIDDEN);
  }
}
