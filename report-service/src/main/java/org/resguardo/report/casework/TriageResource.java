package org.resguardo.report.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.casework.ChangeOutcome.Changed;
import org.resguardo.report.casework.ChangeOutcome.Refused;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.RequestBody;

/// Assigning and moving reports.
@Path("/v1/reports/{id}")
@RolesAllowed("reviewer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TriageResource {
  private final ReviewerAccess access;
  private final TriageService triage;

  TriageResource(ReviewerAccess access, TriageService triage) {
    this.access = access;
    this.triage = triage;
  }

  @PUT
  @Path("/assignment")
  public Uni<RestResponse<ReportSummary>> assign(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable VersionTag seen,
      @Nullable AssignmentRequest assignment) {
    return triage
        .assign(id, access.reviewer(), VersionTag.required(seen), RequestBody.required(assignment))
        .map(TriageResource::toResponse);
  }

  @POST
  @Path("/transitions")
  public Uni<RestResponse<ReportSummary>> move(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable VersionTag seen,
      @Nullable TransitionRequest transition) {
    return triage
        .move(
            id, access.reviewer(), VersionTag.required(seen), RequestBody.required(transition).to())
        .map(TriageResource::toResponse);
  }

  private static RestResponse<ReportSummary> toResponse(ChangeOutcome outcome) {
    return switch (outcome) {
      case Changed changed -> ReportResource.tagged(changed.report());
      case Refused refused -> throw new ProblemException(refused.rule());
    };
  }
}
