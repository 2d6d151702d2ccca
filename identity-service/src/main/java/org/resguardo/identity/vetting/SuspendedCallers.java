package org.resguardo.identity.vetting;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Takes the roles out of a suspended member's token, which is valid until it expires.
@ApplicationScoped
class SuspendedCallers implements SecurityIdentityAugmentor {
  private static final String MEMBER_CLAIM = "member_id";

  private final MembershipService membership;

  SuspendedCallers(MembershipService membership) {
    this.membership = membership;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(MEMBER_CLAIM) instanceof String memberId) {
      return membership
          .isSuspended(memberId)
          .map(isSuspended -> isSuspended ? withoutRoles(identity) : identity);
    }
    return Uni.createFrom().item(identity);
  }

  private static SecurityIdentity withoutRoles(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addAttributes(identity.getAttributes())
        .addCredentials(identity.getCredentials())
        .build();
  }
}
