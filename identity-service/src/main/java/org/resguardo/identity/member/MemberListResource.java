package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// The list of members' keys, for vetters and auditors.
@Path("/v1/members")
@RolesAllowed({"vetter", "auditor"})
class MemberListResource {
  private final MemberService members;

  MemberListResource(MemberService members) {
    this.members = members;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<List<MemberAnswer>> all() {
    return members.all();
  }
}
