package org.resguardo.report.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.problem.RequestBody;

/// Sealed notes on a report.
@Path("/v1/reports/{id}/notes")
@RolesAllowed("reviewer")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {
  private static final int MAX_ITEMS = 20;

  private final ReviewerAccess access;
  private final NoteService notes;

  NoteResource(ReviewerAccess access, NoteService notes) {
    this.access = access;
    this.notes = notes;
  }

  @GET
  public Uni<NotePage> list(
      @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
    return notes
        .list(id, access.reviewer(), Paging.of(after, limit, MAX_ITEMS))
        .map(found -> found.orElseThrow(() -> new ProblemException(ProblemType.REPORT_NOT_FOUND)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<NoteAdded>> add(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable VersionTag seen,
      @Nullable NoteRequest note) {
    return notes
        .add(id, access.reviewer(), VersionTag.required(seen), RequestBody.required(note).sealed())
        .map(NoteResource::toResponse);
  }

  private static RestResponse<NoteAdded> toResponse(NoteOutcome outcome) {
    return switch (outcome) {
      case NoteOutcome.Added added ->
          ResponseBuilder.create(RestResponse.Status.CREATED, new NoteAdded(added.note()))
              .header(HttpHeaders.ETAG, added.report().tag().value())
              .build();
      case NoteOutcome.Refused refused -> throw new ProblemException(refused.rule());
    };
  }
}
