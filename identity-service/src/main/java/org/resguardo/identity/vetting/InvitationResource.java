package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.vetting.InvitationOutcome.Invited;
import org.resguardo.identity.vetting.InvitationOutcome.Refused;

/// Inviting somebody into one's own organisation.
@Path("/v1/invitations")
@RolesAllowed("vetter")
class InvitationResource {
  private final Inviting inviting;
  private final CurrentCaller caller;

  InvitationResource(Inviting inviting, CurrentCaller caller) {
    this.inviting = inviting;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<InvitationAnswer>> invite(@NotNull InvitationRequest invitation) {
    return inviting
        .invite(caller.get(), invitation.memberRole(), invitation.checkedUsername())
        .map(InvitationResource::toResponse);
  }

  private static RestResponse<InvitationAnswer> toResponse(InvitationOutcome outcome) {
    return switch (outcome) {
      case Invited(var answer) ->
          ResponseBuilder.create(Status.CREATED, answer)
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
      case Refused(var why) -> throw new ProblemException(why);
    };
  }
}
