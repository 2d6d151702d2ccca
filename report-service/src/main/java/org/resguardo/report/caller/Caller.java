package org.resguardo.report.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The claims of the access token of the request at hand. They say who somebody is, not what they
/// may see.
@ApplicationScoped
public class Caller {
  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// `m-...`
  public Optional<String> memberId() {
    return claim("member_id");
  }

  /// `org-...`
  public Optional<String> organisation() {
    return claim("organisation");
  }

  private Optional<String> claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token
            && token.getClaim(name) instanceof String value
        ? Optional.of(value)
        : Optional.empty();
  }
}
