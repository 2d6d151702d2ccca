package org.resguardo.identity.vetting;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.vetting.VettingOutcome.Done;
import org.resguardo.identity.vetting.VettingOutcome.Refused;

/// Accepting the code of conduct. Needs no role: whoever has just been invited has none.
@Path("/v1/vetting/me/conduct")
@Authenticated
class OwnConductResource {
  private final ConductService conduct;
  private final CurrentCaller caller;

  OwnConductResource(ConductService conduct, CurrentCaller caller) {
    this.conduct = conduct;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<Void>> accept(@NotNull ConductRequest accepted) {
    return conduct.accept(caller.get(), accepted.digest()).map(OwnConductResource::toResponse);
  }

  private static RestResponse<Void> toResponse(VettingOutcome outcome) {
    return switch (outcome) {
      case Done() -> RestResponse.noContent();
      case Refused(var why) -> throw new ProblemException(why);
    };
  }
}
