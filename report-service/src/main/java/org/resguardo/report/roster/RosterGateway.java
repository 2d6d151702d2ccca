package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.resguardo.report.identity.IdentityGateway;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;

/// Fetches the roster from identity-service.
@ApplicationScoped
class RosterGateway {
  private static final String PATH = "/v1/roster";

  private final IdentityGateway identityService;

  RosterGateway(IdentityGateway identityService) {
    this.identityService = identityService;
  }

  /// Completes with what identity-service serves; fails when that is not a roster or does not come
  /// in time.
  CompletableFuture<UnverifiedRoster> fetch() {
    return identityService.get(PATH).thenApply(RosterGateway::parse);
  }

  private static UnverifiedRoster parse(byte[] body) {
    try {
      return UnverifiedRoster.parse(body);
    } catch (RosterFormatException malformed) {
      throw new CompletionException(malformed);
    }
  }
}
