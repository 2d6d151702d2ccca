package org.resguardo.report.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.resguardo.report.caller.Caller;
import org.resguardo.report.suspension.Suspensions;

/// For auditors: counts, never content.
@Path("/v1/audit")
@RolesAllowed("auditor")
class AuditResource {
  private final Caller caller;
  private final Suspensions suspensions;
  private final SizesService sizes;

  AuditResource(Caller caller, Suspensions suspensions, SizesService sizes) {
    this.caller = caller;
    this.suspensions = suspensions;
    this.sizes = sizes;
  }

  @GET
  @Path("/sizes")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<SizesAnswer> sizes() {
    caller.memberId().ifPresent(suspensions::requireGoodStanding);
    return sizes.sizes();
  }
}
