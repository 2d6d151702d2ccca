package org.resguardo.report.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// Files too large for the testimony, sealed.
@Path("/v1/reports/{id}/attachments/{number}")
@RolesAllowed("reviewer")
class AttachmentResource {
  private static final Map<String, List<String>> SAVE_IT =
      Map.of(HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"attachment.age\""));

  private final ReviewerAccess access;
  private final AttachmentService attachments;

  AttachmentResource(ReviewerAccess access, AttachmentService attachments) {
    this.access = access;
    this.attachments = attachments;
  }

  /// The age file; the browser is told to save it and to run nothing. Ends before its last byte
  /// when something goes wrong on the way.
  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public RestMulti<byte[]> attachment(@RestPath UUID id, @RestPath int number) {
    Uni<StoredAttachment> found =
        attachments
            .open(id, number, access.reviewer())
            .map(
                attachment ->
                    attachment.orElseThrow(
                        () -> new ProblemException(ProblemType.REPORT_NOT_FOUND)));
    return RestMulti.fromUniResponse(found, attachments::content, _ -> SAVE_IT);
  }
}
