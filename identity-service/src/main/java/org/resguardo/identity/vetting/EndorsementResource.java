package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.member.MemberId;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.vetting.EndorsementOutcome.Refused;
import org.resguardo.identity.vetting.EndorsementOutcome.Taken;

/// Handing in an endorsement that a vetter has signed.
@Path("/v1/members/{memberId}/endorsements")
@RolesAllowed("vetter")
class EndorsementResource {
  private final Endorsing endorsing;
  private final CurrentCaller caller;

  EndorsementResource(Endorsing endorsing, CurrentCaller caller) {
    this.endorsing = endorsing;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<EndorsementAnswer> endorse(@PathParam("memberId") MemberId memberId, byte[] note) {
    return endorsing
        .endorse(caller.get(), memberId.value(), note)
        .map(EndorsementResource::toAnswer);
  }

  private static EndorsementAnswer toAnswer(EndorsementOutcome outcome) {
    return switch (outcome) {
      case Taken(var answer) -> answer;
      case Refused(var why) -> throw new ProblemException(why);
    };
  }
}
