package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.resguardo.identity.caller.Anonymous;

/// Entries of the directory log, for anybody (c2sp.org/tlog-tiles).
@Path("/v1/logs/directory/tile/entries/{index: .+}")
@PermitAll
@Anonymous
class DirectoryEntriesResource extends ImmutableResource {
  private final LogReader logs;

  DirectoryEntriesResource(LogReader logs) {
    this.logs = logs;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Uni<RestResponse<byte[]>> bundle(@PathParam("index") String index) {
    return logs.bundle(LogName.DIRECTORY, TilePath.bundle(index))
        .map(bundle -> answer(bundle, "public"));
  }
}
