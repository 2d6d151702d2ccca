package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.member.MemberId;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.vetting.VettingOutcome.Done;
import org.resguardo.identity.vetting.VettingOutcome.Refused;

/// Suspending a member of whatever organisation.
@Path("/v1/members/{memberId}/suspension")
@RolesAllowed("vetter")
class SuspensionResource {
  private final SuspensionService suspensions;
  private final CurrentCaller caller;

  SuspensionResource(SuspensionService suspensions, CurrentCaller caller) {
    this.suspensions = suspensions;
    this.caller = caller;
  }

  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<Void>> suspend(@PathParam("memberId") MemberId memberId) {
    return suspensions.suspend(caller.get(), memberId.value()).map(SuspensionResource::toResponse);
  }

  private static RestResponse<Void> toResponse(VettingOutcome outcome) {
    return switch (outcome) {
      case Done() -> RestResponse.noContent();
      case Refused(var why) -> throw new ProblemException(why);
    };
  }
}
