package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.roster.DraftOutcome.Discarded;
import org.resguardo.identity.roster.DraftOutcome.Present;
import org.resguardo.identity.version.IfMatch;

/// Drafting and signing the next roster.
@Path("/v1/rosters/draft")
@RolesAllowed("vetter")
class DraftResource {
  private final DraftService drafts;
  private final Signing signing;
  private final CurrentCaller caller;

  DraftResource(DraftService drafts, Signing signing, CurrentCaller caller) {
    this.drafts = drafts;
    this.signing = signing;
    this.caller = caller;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<DraftAnswer>> draft() {
    return drafts.draft().map(DraftResource::toResponse);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<DraftAnswer>> present() {
    return drafts.present().map(DraftResource::toResponse);
  }

  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<DraftAnswer>> discard(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
    return drafts.discard(ifMatch).map(DraftResource::toResponse);
  }

  @POST
  @Path("/signatures")
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<SignatureAnswer> sign(byte[] note) {
    return signing.sign(caller.get(), note).map(DraftResource::toAnswer);
  }

  private static RestResponse<DraftAnswer> toResponse(DraftOutcome outcome) {
    return switch (outcome) {
      case Present(var draft) ->
          ResponseBuilder.ok(draft)
              .header(HttpHeaders.ETAG, IfMatch.entityTag(draft.revision()))
              .build();
      case Discarded() -> RestResponse.noContent();
      case DraftOutcome.Refused(var why) -> throw new ProblemException(why);
    };
  }

  private static SignatureAnswer toAnswer(SignatureOutcome outcome) {
    return switch (outcome) {
      case SignatureOutcome.Taken(var answer) -> answer;
      case SignatureOutcome.Refused(var why) -> throw new ProblemException(why);
    };
  }
}
