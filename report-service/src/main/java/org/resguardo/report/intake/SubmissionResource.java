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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.SignerKey;
import org.resguardo.report.intake.SubmissionOutcome.Refused;
import org.resguardo.report.intake.SubmissionOutcome.Stored;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.problem.RequestBody;
import org.resguardo.submission.Submission;

/// Anonymous intake. Reads one header, to refuse credentials.
@Path("/v1/submissions")
@PermitAll
class SubmissionResource {
  private final SubmissionService submissions;
  private final SignerKey signer;

  SubmissionResource(SubmissionService submissions, SignerKey signer) {
    this.submissions = submissions;
    this.signer = signer;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.TEXT_PLAIN)
  public Uni<RestResponse<String>> submit(
      @Nullable Submission submission,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String credentials) {
    if (credentials != null) {
      throw new ProblemException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }
    return submissions.submit(RequestBody.required(submission)).map(this::toResponse);
  }

  private RestResponse<String> toResponse(SubmissionOutcome outcome) {
    return switch (outcome) {
      case Stored stored ->
          RestResponse.status(Status.CREATED, stored.acknowledgement().signedBy(signer).encoded());
      case Refused refused -> throw new ProblemException(refused.rule());
    };
  }
}
