package org.resguardo.report.accessrecord;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.note.SignerKey;
import org.resguardo.report.identity.IdentityGateway;

/// Hands entries to the access log of identity-service.
@ApplicationScoped
class AccessLogGateway {
  private static final String PATH = "/v1/logs/access/entries";
  private static final int NO_CONTENT = 204;

  private final IdentityGateway identityService;
  private final SignerKey key;

  AccessLogGateway(IdentityGateway identityService, SignerKey key) {
    this.identityService = identityService;
    this.key = key;
  }

  /// Completes when the log has said that the entries are durable; fails for any other answer.
  Uni<Void> deliver(List<DeliveredEntry> entries) {
    String note = new AccessDelivery(entries).signedBy(key).encoded();
    return Uni.createFrom()
        .completionStage(() -> identityService.post(PATH, note))
        .flatMap(AccessLogGateway::confirmed);
  }

  private static Uni<Void> confirmed(int status) {
    return status == NO_CONTENT
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(new IOException("the access log answered " + status));
  }
}
