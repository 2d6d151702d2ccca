package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.identity.worker.Worker;

/// Who is suspended, for anybody. It proves itself by its signature.
@Path("/v1/suspensions")
@PermitAll
@Anonymous
class SuspensionListResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

  private final SuspensionService suspensions;
  private final SuspensionSigner signer;
  private final Worker worker;
  private final String cacheControl;

  SuspensionListResource(
      SuspensionService suspensions, SuspensionSigner signer, Worker worker, VettingConfig config) {
    this.suspensions = suspensions;
    this.signer = signer;
    this.worker = worker;
    this.cacheControl = "public, max-age=" + config.suspensionsMaxAge().toSeconds();
  }

  @GET
  @Produces(TEXT)
  public Uni<RestResponse<String>> list() {
    return suspensions
        .list()
        .flatMap(statement -> worker.run(() -> signer.sign(statement)))
        .map(
            note ->
                ResponseBuilder.ok(note).header(HttpHeaders.CACHE_CONTROL, cacheControl).build());
  }
}
