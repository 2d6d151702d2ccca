package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.version.IfMatch;

/// The published roster, for anybody. It proves itself by its signatures and its place in the log.
@Path("/v1/roster")
@PermitAll
@Anonymous
class RosterResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

  private final WitnessedRosters rosters;
  private final String cacheControl;

  RosterResource(WitnessedRosters rosters, RosterConfig config) {
    this.rosters = rosters;
    this.cacheControl = "public, max-age=" + config.maxAge().toSeconds();
  }

  @GET
  @Produces(TEXT)
  public Uni<RestResponse<String>> latest(
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    return rosters.newest().map(latest -> toResponse(latest, ifNoneMatch));
  }

  @GET
  @Path("/proof")
  @Produces(TEXT)
  public Uni<RestResponse<String>> proof() {
    return rosters
        .proof()
        .map(proof -> proof.orElseThrow(() -> new ProblemException(ProblemType.NO_ROSTER)))
        .map(
            proof ->
                ResponseBuilder.ok(proof).header(HttpHeaders.CACHE_CONTROL, "no-cache").build());
  }

  private RestResponse<String> toResponse(
      Optional<StoredRoster> latest, @Nullable String ifNoneMatch) {
    StoredRoster roster = latest.orElseThrow(() -> new ProblemException(ProblemType.NO_ROSTER));
    String entityTag = IfMatch.entityTag(roster.version());
    ResponseBuilder<String> response =
        entityTag.equals(ifNoneMatch)
            ? ResponseBuilder.notModified()
            : ResponseBuilder.ok(roster.signedNote());
    return response
        .header(HttpHeaders.ETAG, entityTag)
        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
        .build();
  }
}
