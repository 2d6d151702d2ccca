package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.resguardo.identity.caller.Anonymous;

/// Where report-service delivers access entries. It shows who it is by signing them, not by logging
/// in, so that it needs nobody else to be up.
@Path("/v1/logs/access/entries")
@PermitAll
@Anonymous
class DeliveryResource {
  private final DeliveryService deliveries;

  DeliveryResource(DeliveryService deliveries) {
    this.deliveries = deliveries;
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public Uni<Void> deliver(byte[] note) {
    return deliveries.deliver(note);
  }
}
