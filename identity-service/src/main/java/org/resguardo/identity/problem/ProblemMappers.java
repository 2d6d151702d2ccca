package org.resguardo.identity.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.resguardo.identity.database.Database;
import org.resguardo.identity.realm.RealmAwayException;

/// Turns every failure of a request into a problem document.
class ProblemMappers {
  private static final String RETRY_AFTER_SECONDS = "5";

  @ServerExceptionMapper
  RestResponse<String> refused(ProblemException refusal) {
    ResponseBuilder<String> answer = builder(refusal.problem());
    refusal
        .retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    return answer.build();
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
  })
  RestResponse<String> notAuthenticated() {
    return builder(new Problem(ProblemType.NOT_AUTHENTICATED))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper(ForbiddenException.class)
  RestResponse<String> forbidden() {
    return answer(new Problem(ProblemType.FORBIDDEN));
  }

  @ServerExceptionMapper({
    JsonProcessingException.class,
    MismatchedInputException.class,
    ValidationException.class,
  })
  RestResponse<String> malformed() {
    return answer(new Problem(ProblemType.MALFORMED_REQUEST));
  }

  @ServerExceptionMapper({
    OptimisticLockException.class,
    ConstraintViolationException.class,
  })
  RestResponse<String> changedMeanwhile() {
    return answer(new Problem(ProblemType.PRECONDITION_FAILED));
  }

  @ServerExceptionMapper
  RestResponse<String> http(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    return switch (status) {
      case 401 -> notAuthenticated();
      case 403 -> forbidden();
      case 404 -> answer(new Problem(ProblemType.NOT_FOUND));
      case 405 -> answer(new Problem(ProblemType.METHOD_NOT_ALLOWED));
      case 406 -> answer(new Problem(ProblemType.NOT_ACCEPTABLE));
      case 413 -> answer(new Problem(ProblemType.TOO_LARGE));
      case 415 -> answer(new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE));
      default -> status < 500 ? malformed() : unexpected(failure);
    };
  }

  @ServerExceptionMapper
  RestResponse<String> unexpected(Throwable failure) {
    if (Database.isAway(failure)) {
      return unavailable();
    }
    UnexpectedFailure.log(failure);
    return answer(new Problem(ProblemType.INTERNAL));
  }

  /// Keycloak has not been reached since the start, or does not do what it is asked: a wrong token
  /// is another exception.
  @ServerExceptionMapper({
    OIDCException.class,
    RealmAwayException.class,
  })
  RestResponse<String> unavailable() {
    return builder(new Problem(ProblemType.UNAVAILABLE))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static RestResponse<String> answer(Problem problem) {
    return builder(problem).build();
  }

  private static ResponseBuilder<String> builder(Problem problem) {
    return ResponseBuilder.<String>create(problem.type().status())
        .entity(problem.json())
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
  }
}
