package org.resguardo.report.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.resguardo.report.ciphertext.SealedFile;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// Listing and opening reports.
@Path("/v1/reports")
@RolesAllowed("reviewer")
class ReportResource {
  private static final int MAX_ITEMS = 100;

  private final ReviewerAccess access;
  private final CaseworkService casework;

  ReportResource(ReviewerAccess access, CaseworkService casework) {
    this.access = access;
    this.casework = casework;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<ReportPage> list(
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String assignee,
      @RestQuery @Nullable String after,
      @RestQuery @Nullable String limit) {
    return casework.list(
        access.reviewer(), ReportFilter.of(state, assignee), Paging.of(after, limit, MAX_ITEMS));
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<ReportDetail>> report(@RestPath UUID id) {
    return casework
        .find(id, access.reviewer())
        .map(found -> found.orElseThrow(ReportResource::notFound))
        .map(found -> tagged(found, found.report()));
  }

  /// The age file; the browser is told to save it and to run nothing.
  @GET
  @Path("/{id}/testimony")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Uni<RestResponse<byte[]>> testimony(@RestPath UUID id) {
    return casework
        .testimony(id, access.reviewer())
        .map(found -> found.orElseThrow(ReportResource::notFound))
        .map(ReportResource::download);
  }

  static RestResponse<ReportSummary> tagged(ReportSummary report) {
    return tagged(report, report);
  }

  private static <T> RestResponse<T> tagged(T answer, ReportSummary report) {
    return ResponseBuilder.ok(answer).header(HttpHeaders.ETAG, report.tag().value()).build();
  }

  private static RestResponse<byte[]> download(SealedFile testimony) {
    return ResponseBuilder.ok(testimony.toArray())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"testimony.age\"")
        .build();
  }

  private static ProblemException notFound() {
    return new ProblemException(ProblemType.REPORT_NOT_FOUND);
  }
}
