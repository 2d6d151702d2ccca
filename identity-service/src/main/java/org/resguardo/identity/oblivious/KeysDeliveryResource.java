package org.resguardo.identity.oblivious;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.identity.worker.Worker;

/// Where report-service delivers the keys of its oblivious gateway. It shows who it is by signing
/// them, not by logging in, so that it needs nobody else to be up.
@Path("/v1/logs/directory/oblivious-keys")
@PermitAll
@Anonymous
class KeysDeliveryResource {
  private final KeysCheck check;
  private final KeysService keys;
  private final Worker worker;

  KeysDeliveryResource(KeysCheck check, KeysService keys, Worker worker) {
    this.check = check;
    this.keys = keys;
    this.worker = worker;
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public Uni<Void> deliver(byte[] note) {
    return worker.run(() -> check.check(note)).flatMap(keys::take);
  }
}
