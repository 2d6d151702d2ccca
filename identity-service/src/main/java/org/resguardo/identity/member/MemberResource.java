package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.resguardo.identity.member.MemberOutcome.Pending;
import org.resguardo.identity.member.MemberOutcome.Proven;
import org.resguardo.identity.member.MemberOutcome.Refused;
import org.resguardo.identity.member.MemberOutcome.Removed;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.version.IfMatch;

/// Entering, proving and removing one member's key.
@Path("/v1/members/{memberId}")
@RolesAllowed("vetter")
@Produces(MediaType.APPLICATION_JSON)
class MemberResource {
  private final MemberEntry entry;
  private final ProofService proofs;
  private final MemberService members;
  private final CurrentCaller caller;

  MemberResource(
      MemberEntry entry, ProofService proofs, MemberService members, CurrentCaller caller) {
    this.entry = entry;
    this.proofs = proofs;
    this.members = members;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<MemberAnswer>> put(
      @PathParam("memberId") MemberId memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch,
      @NotNull MemberRequest member) {
    return entry.enter(caller.get(), member.of(memberId), ifMatch).map(MemberResource::toResponse);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/proof")
  public Uni<RestResponse<MemberAnswer>> prove(
      @PathParam("memberId") MemberId memberId, @NotNull Proof proof) {
    return proofs.prove(caller.get(), memberId, proof).map(MemberResource::toResponse);
  }

  @DELETE
  public Uni<RestResponse<MemberAnswer>> remove(
      @PathParam("memberId") MemberId memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
    return members.remove(caller.get(), memberId, ifMatch).map(MemberResource::toResponse);
  }

  static RestResponse<MemberAnswer> toResponse(MemberOutcome outcome) {
    return switch (outcome) {
      case Pending(var member) -> toResponse(Status.ACCEPTED, member);
      case Proven(var member) -> toResponse(Status.OK, member);
      case Removed() -> RestResponse.noContent();
      case Refused(var why) -> throw new ProblemException(why);
    };
  }

  private static RestResponse<MemberAnswer> toResponse(Status status, MemberAnswer member) {
    return ResponseBuilder.create(status, member)
        .header(HttpHeaders.ETAG, IfMatch.entityTag(member.version()))
        .build();
  }
}
