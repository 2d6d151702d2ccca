package org.resguardo.report.redemption;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.resguardo.report.identity.IdentityGateway;
import org.resguardo.report.redemption.IssuerKeysAnswer.Offered;

/// Fetches the issuer's keys from identity-service.
@ApplicationScoped
class IssuerKeysGateway {
  private static final String PATH = "/v1/issuer-keys";

  private final IdentityGateway identityService;
  private final ObjectMapper json;

  IssuerKeysGateway(IdentityGateway identityService, ObjectMapper json) {
    this.identityService = identityService;
    this.json = json;
  }

  /// Completes with what is offered; fails when that is of another form, or does not come in time.
  CompletableFuture<List<Offered>> fetch() {
    return identityService.get(PATH).thenApply(this::read);
  }

  private List<Offered> read(byte[] body) {
    try {
      return json.readValue(body, IssuerKeysAnswer.class).keys();
    } catch (IOException malformed) {
      throw new CompletionException(malformed);
    }
  }
}
