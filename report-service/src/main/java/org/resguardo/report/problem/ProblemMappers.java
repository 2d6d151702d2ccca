package org.resguardo.report.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every failure into a problem document. Nothing of the request or of an exception's message
/// reaches the caller or the log.
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  RestResponse<String> toResponse(ProblemException refused) {
    return response(refused.type());
  }

  @ServerExceptionMapper
  RestResponse<String> toResponse(WebApplicationException failure) {
    return response(
        switch (failure.getResponse().getStatus()) {
          case 400 -> jsonProblem(failure).orElse(ProblemType.MALFORMED_REQUEST);
          case 401 -> ProblemType.NOT_AUTHENTICATED;
          case 403 -> ProblemType.ROLE_MISSING;
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.BODY_TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          default -> unexpected(failure);
        });
  }

  // The second is named because the framework has a mapper of its own for it.
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  RestResponse<String> toResponse(JsonProcessingException malformed) {
    return response(jsonProblem(malformed).orElse(ProblemType.MALFORMED_JSON));
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  RestResponse<String> notAuthenticated() {
    return response(ProblemType.NOT_AUTHENTICATED);
  }

  @ServerExceptionMapper(ForbiddenException.class)
  RestResponse<String> roleMissing() {
    return response(ProblemType.ROLE_MISSING);
  }

  /// Keycloak has not been reached since the start: a wrong token is another exception.
  @ServerExceptionMapper
  RestResponse<String> toResponse(OIDCException away) {
    return response(ProblemType.LOGIN_UNAVAILABLE);
  }

  @ServerExceptionMapper
  RestResponse<String> toResponse(Throwable failure) {
    return response(
        StorageOutage.isBehind(failure) ? ProblemType.STORAGE_UNAVAILABLE : unexpected(failure));
  }

  /// Only the classes involved are logged: messages of exceptions hold values.
  private static ProblemType unexpected(Throwable failure) {
    LOG.errorf("unexpected failure %s: %s", UUID.randomUUID(), FailureTrace.of(failure));
    return ProblemType.INTERNAL_ERROR;
  }

  private static Optional<ProblemType> jsonProblem(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(JsonProcessingException.class::isInstance)
        .map(
            cause ->
                cause instanceof StreamConstraintsException
                    ? ProblemType.JSON_TOO_DEEP
                    : ProblemType.MALFORMED_JSON)
        .reduce((_, innermost) -> innermost);
  }

  private static RestResponse<String> response(ProblemType type) {
    ResponseBuilder<String> response =
        ResponseBuilder.<String>create(type.status())
            .entity(type.json())
            .header(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE);
    if (type.isTemporary()) {
      response.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
    }
    if (type == ProblemType.NOT_AUTHENTICATED || type == ProblemType.MAILBOX_SECRET_REQUIRED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }
}
