package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;

/// Any roster that was ever published, for anybody: auditors compare them with the directory log.
@Path("/v1/rosters/{version: [1-9][0-9]{0,8}}")
@PermitAll
@Anonymous
class PublishedRosterResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  private final PublishedRosters rosters;

  PublishedRosterResource(PublishedRosters rosters) {
    this.rosters = rosters;
  }

  @GET
  @Produces(TEXT)
  public Uni<RestResponse<String>> roster(@PathParam("version") int version) {
    return rosters.ofVersion(version).map(PublishedRosterResource::toResponse);
  }

  private static RestResponse<String> toResponse(Optional<StoredRoster> found) {
    StoredRoster roster = found.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    return ResponseBuilder.ok(roster.signedNote())
        .header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR)
        .build();
  }
}
