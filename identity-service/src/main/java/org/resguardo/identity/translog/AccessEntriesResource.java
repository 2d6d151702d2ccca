package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/// Entries of the access log, for auditors: they say who looks at reports how often.
@Path("/v1/logs/access/tile/entries/{index: .+}")
@RolesAllowed("auditor")
class AccessEntriesResource extends ImmutableResource {
  private final LogReader logs;

  AccessEntriesResource(LogReader logs) {
    this.logs = logs;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Uni<RestResponse<byte[]>> bundle(@PathParam("index") String index) {
    return logs.bundle(LogName.ACCESS, TilePath.bundle(index))
        .map(bundle -> answer(bundle, "private"));
  }
}
