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
  private static final String MEMBER_CLAIM = "member_id";
  private static final String ORGANISATION_CLAIM = "organisation";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// The caller, whose role has been checked already.
  ///
  /// @throws ProblemException (forbidden) when the token names no member of an organisation
  public Caller get() {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(MEMBER_CLAIM) instanceof String memberId
        && token.getClaim(ORGANISATION_CLAIM) instanceof String organisation
        && Names.isMemberId(memberId)
        && Names.isOrganisationId(organisation)) {
      return new Caller(memberId, organisation);
    }
    throw new ProblemException(ProblemType.FORBIDDEN);
  }
}
