package org.resguardo.identity.issuance;

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

/// The public keys with the proofs that they are the ones everybody gets, for report-service and
/// anybody else.
@Path("/v1/issuer-keys")
@PermitAll
@Anonymous
class IssuerKeyListResource {
  private final WitnessedKeys keys;
  private final KeyCaching caching;

  IssuerKeyListResource(WitnessedKeys keys, KeyCaching caching) {
    this.keys = keys;
    this.caching = caching;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<IssuerKeysAnswer>> all() {
    return keys.all()
        .map(IssuerKeysAnswer::of)
        .map(
            answer ->
                ResponseBuilder.ok(answer)
                    .header(HttpHeaders.CACHE_CONTROL, caching.control())
                    .build());
  }
}
