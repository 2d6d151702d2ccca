package org.resguardo.identity.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;

/// The partner of the current request.
@ApplicationScoped
public class CurrentPartner {
  private final SecurityIdentity identity;

  CurrentPartner(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// The partner, whose role has been checked already.
  ///
  /// @throws ProblemException (forbidden) when the token has no subject
  public PartnerId get() {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return PartnerId.ofSubject(token.getSubject());
    }
    throw new ProblemException(ProblemType.FORBIDDEN);
  }
}
