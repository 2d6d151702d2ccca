package org.resguardo.identity.caller;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;

/// Refuses credentials where {@link Anonymous} stands.
@Provider
@Anonymous
class AnonymousFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
      throw new ProblemException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }
  }
}
