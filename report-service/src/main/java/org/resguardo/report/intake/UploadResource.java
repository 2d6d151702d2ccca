package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// The attachments of a submission whose token is spent. The upload's id is all that is needed, so
/// credentials are refused.
@Path("/v1/submissions/{upload}")
@PermitAll
class UploadResource {
  private final UploadService uploads;
  private final SealingService sealing;
  private final IntakeAnswers answers;

  UploadResource(UploadService uploads, SealingService sealing, IntakeAnswers answers) {
    this.uploads = uploads;
    this.sealing = sealing;
    this.answers = answers;
  }

  @PUT
  @Path("/attachments/{attachment}/chunks/{chunk}")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Uni<RestResponse<Void>> put(
      @RestPath UUID upload,
      @RestPath int attachment,
      @RestPath int chunk,
      byte[] bytes,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String credentials) {
    refuse(credentials);
    return uploads
        .put(upload, new ChunkPlace(attachment, chunk), bytes)
        .map(_ -> RestResponse.noContent());
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<String>> missing(
      @RestPath UUID upload, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String credentials) {
    refuse(credentials);
    return uploads.missing(upload).map(answers::answer);
  }

  @POST
  @Path("/seal")
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  public Uni<RestResponse<String>> seal(
      @RestPath UUID upload, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String credentials) {
    refuse(credentials);
    return sealing.seal(upload).map(answers::answer);
  }

  private static void refuse(@Nullable String credentials) {
    if (credentials != null) {
      throw new ProblemException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }
  }
}
