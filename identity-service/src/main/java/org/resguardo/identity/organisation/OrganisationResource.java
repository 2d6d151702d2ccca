package org.resguardo.identity.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.organisation.OrganisationOutcome.Created;
import org.resguardo.identity.organisation.OrganisationOutcome.Refused;
import org.resguardo.identity.organisation.OrganisationOutcome.Stored;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.version.IfMatch;

/// Entering and changing an organisation.
@Path("/v1/organisations/{id}")
@RolesAllowed("vetter")
class OrganisationResource {
  private final OrganisationService organisations;
  private final CurrentCaller caller;

  OrganisationResource(OrganisationService organisations, CurrentCaller caller) {
    this.organisations = organisations;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<OrganisationAnswer>> put(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch,
      @NotNull OrganisationRequest organisation) {
    return organisations
        .put(caller.get(), organisation.withId(id), ifMatch)
        .map(OrganisationResource::toResponse);
  }

  private static RestResponse<OrganisationAnswer> toResponse(OrganisationOutcome outcome) {
    return switch (outcome) {
      case Created(var organisation) -> toResponse(Status.CREATED, organisation);
      case Stored(var organisation) -> toResponse(Status.OK, organisation);
      case Refused(var why) -> throw new ProblemException(why);
    };
  }

  private static RestResponse<OrganisationAnswer> toResponse(
      Status status, OrganisationAnswer organisation) {
    return ResponseBuilder.create(status, organisation)
        .header(HttpHeaders.ETAG, IfMatch.entityTag(organisation.version()))
        .build();
  }
}
