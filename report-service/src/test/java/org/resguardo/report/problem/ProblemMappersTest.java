package org.resguardo.report.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {
  @Test
  void keycloakAway_isTemporary() {
    RestResponse<String> answer =
        new ProblemMappers().toResponse(new OIDCException("http://keycloak"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    assertThat(answer.getEntity()).contains("login-unavailable").doesNotContain("http://keycloak");
  }
}
