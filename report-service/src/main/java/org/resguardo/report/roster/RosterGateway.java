package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.resguardo.report.identity.IdentityGateway;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.UnverifiedLogProof;

/// Fetches the roster and its proof from identity-service.
@ApplicationScoped
class RosterGateway {
  private static final String ROSTER = "/v1/roster";
  private static final String PROOF = "/v1/roster/proof";

  private final IdentityGateway identityService;

  RosterGateway(IdentityGateway identityService) {
    this.identityService = identityService;
  }

  /// Completes with what identity-service serves; fails when that is not a roster and a proof, or
  /// does not come in time.
  CompletableFuture<OfferedRoster> fetch() {
    return identityService
        .get(ROSTER)
        .thenApply(RosterGateway::roster)
        .thenCompose(
            roster ->
                identityService
                    .get(PROOF)
                    .thenApply(proof -> new OfferedRoster(roster, proof(proof))));
  }

  private static UnverifiedRoster roster(byte[] body) {
    try {
      return UnverifiedRoster.parse(body);
    } catch (RosterFormatException malformed) {
      throw new CompletionException(malformed);
    }
  }

  private static UnverifiedLogProof proof(byte[] body) {
    try {
      return UnverifiedLogProof.parse(body);
    } catch (LogFormatException malformed) {
      throw new CompletionException(malformed);
    }
  }
}
