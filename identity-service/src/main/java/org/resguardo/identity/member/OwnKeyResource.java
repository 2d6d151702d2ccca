package org.resguardo.identity.member;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.caller.CurrentCaller;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.version.IfMatch;

/// Entering and proving one's own key. Needs no role: whoever has just been invited has none.
@Path("/v1/vetting/me")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class OwnKeyResource {
  private final Membership membership;
  private final MemberEntry entry;
  private final ProofService proofs;
  private final CurrentCaller caller;

  OwnKeyResource(
      Membership membership, MemberEntry entry, ProofService proofs, CurrentCaller caller) {
    this.membership = membership;
    this.entry = entry;
    this.proofs = proofs;
    this.caller = caller;
  }

  @PUT
  @Path("/key")
  public Uni<RestResponse<MemberAnswer>> put(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch, @NotNull OwnKeyRequest key) {
    Caller member = caller.get();
    return membership
        .of(member.memberId())
        .map(found -> found.filter(known -> member.isOf(known.organisation())))
        .map(found -> found.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)))
        .flatMap(known -> entry.enter(member, key.of(member, known.role()), ifMatch))
        .map(MemberResource::toResponse);
  }

  @POST
  @Path("/proof")
  public Uni<RestResponse<MemberAnswer>> prove(@NotNull Proof proof) {
    Caller member = caller.get();
    return proofs
        .prove(member, new MemberId(member.memberId()), proof)
        .map(MemberResource::toResponse);
  }
}
