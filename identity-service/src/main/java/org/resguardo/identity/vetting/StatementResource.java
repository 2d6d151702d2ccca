package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.member.MemberId;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.vetting.StatementOutcome.Ready;
import org.resguardo.identity.vetting.StatementOutcome.Refused;

/// The text that a vetter signs to endorse a member.
@Path("/v1/members/{memberId}/endorsement")
@RolesAllowed("vetter")
class StatementResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

  private final StatementService statements;
  private final CurrentCaller caller;

  StatementResource(StatementService statements, CurrentCaller caller) {
    this.statements = statements;
    this.caller = caller;
  }

  @GET
  @Produces(TEXT)
  public Uni<String> text(@PathParam("memberId") MemberId memberId) {
    return statements.of(caller.get(), memberId.value()).map(StatementResource::toText);
  }

  private static String toText(StatementOutcome outcome) {
    return switch (outcome) {
      case Ready(var statement) -> statement.text();
      case Refused(var why) -> throw new ProblemException(why);
    };
  }
}
