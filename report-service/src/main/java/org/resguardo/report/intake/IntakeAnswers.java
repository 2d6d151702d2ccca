package org.resguardo.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.resguardo.note.SignerKey;
import org.resguardo.report.intake.SubmissionOutcome.Begun;
import org.resguardo.report.intake.SubmissionOutcome.Refused;
import org.resguardo.report.intake.SubmissionOutcome.Stored;
import org.resguardo.report.problem.ProblemException;

/// What clients of intake are told, the same bytes for the same outcome each time.
@ApplicationScoped
class IntakeAnswers {
  private static final String CONTENT_TYPE = "Content-Type";

  private final SignerKey signer;

  IntakeAnswers(SignerKey signer) {
    this.signer = signer;
  }

  /// @throws ProblemException when it was refused
  RestResponse<String> answer(SubmissionOutcome outcome) {
    return switch (outcome) {
      case Stored stored ->
          answer(
              Status.CREATED,
              "text/plain;charset=UTF-8",
              stored.acknowledgement().signedBy(signer).encoded());
      case Begun begun -> answer(Status.ACCEPTED, "application/json", json(begun.upload()));
      case Refused refused -> throw new ProblemException(refused.rule());
    };
  }

  /// Which chunks are missing.
  RestResponse<String> answer(List<ChunkPlace> missing) {
    String pairs =
        missing.stream()
            .map(place -> "[" + place.attachment() + "," + place.chunk() + "]")
            .collect(Collectors.joining(","));
    return answer(Status.OK, "application/json", "{\"missing\":[" + pairs + "]}");
  }

  private static String json(UUID upload) {
    return "{\"upload\":\"" + upload + "\"}";
  }

  private static RestResponse<String> answer(Status status, String type, String body) {
    return ResponseBuilder.<String>create(status, body).header(CONTENT_TYPE, type).build();
  }
}
