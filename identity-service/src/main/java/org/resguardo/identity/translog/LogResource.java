package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;

/// Checkpoint and tiles of both logs, for anybody (c2sp.org/tlog-tiles). They prove themselves.
@Path("/v1/logs/{log}")
@PermitAll
@Anonymous
class LogResource extends ImmutableResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

  private final LogReader logs;

  LogResource(LogReader logs) {
    this.logs = logs;
  }

  @GET
  @Path("/checkpoint")
  @Produces(TEXT)
  public Uni<RestResponse<String>> checkpoint(@PathParam("log") LogName log) {
    return logs.checkpoint(log)
        .map(newest -> newest.orElseThrow(() -> new ProblemException(ProblemType.NO_CHECKPOINT)))
        .map(
            note -> ResponseBuilder.ok(note).header(HttpHeaders.CACHE_CONTROL, "no-cache").build());
  }

  @GET
  @Path("/tile/{level}/{index: .+}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Uni<RestResponse<byte[]>> tile(
      @PathParam("log") LogName log,
      @PathParam("level") String level,
      @PathParam("index") String index) {
    return logs.tile(log, TilePath.tile(level, index)).map(tile -> answer(tile, "public"));
  }
}
