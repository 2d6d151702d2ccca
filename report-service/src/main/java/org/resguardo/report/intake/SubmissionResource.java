package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/// Anonymous intake, for a token. Reads no other header.
@Path("/v1/submissions")
@PermitAll
class SubmissionResource {
  private final SubmissionReader reader;
  private final SubmissionService submissions;
  private final IntakeAnswers answers;

  SubmissionResource(
      SubmissionReader reader, SubmissionService submissions, IntakeAnswers answers) {
    this.reader = reader;
    this.submissions = submissions;
    this.answers = answers;
  }

  /// The body is read by the reader, behind the token and off the event loop.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  public Uni<RestResponse<String>> submit(
      byte[] submission, @HeaderParam(HttpHeaders.AUTHORIZATION) List<String> authorization) {
    return reader.read(authorization, submission).flatMap(submissions::submit).map(answers::answer);
  }
}
