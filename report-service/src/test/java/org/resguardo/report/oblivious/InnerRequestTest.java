package org.resguardo.report.oblivious;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.Field;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.problem.ProblemException;

class InnerRequestTest {
  private static final String UPLOAD = "/v1/submissions/00000000-0000-4000-8000-000000000000";

  @Test
  void fields_areContentTypeAndAuthorizationOnly() {
    List<Field> fields =
        List.of(
            new Field("User-Agent", "canary"),
            new Field("Content-Type", "application/json"),
            new Field("Cookie", "canary"),
            new Field("Authorization", "PrivateToken token=x"),
            new Field("If-Match", "canary"));

    InnerRequest inner = InnerRequest.parse(message("POST", "/v1/submissions", fields));

    assertThat(inner.fields())
        .containsExactly(
            new Field("content-type", "application/json"),
            new Field("authorization", "PrivateToken token=x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/submissions",
        "/v1/mailbox",
        UPLOAD,
        UPLOAD + "/seal",
        UPLOAD + "/attachments/1/chunks/0"
      })
  void paths_areThoseOfTheAnonymousEndpoints(String path) {
    assertThat(InnerRequest.parse(message("GET", path, List.of())).path()).isEqualTo(path);
  }

  @Test
  void headersBeyondTheLimit_areRefused() {
    Field large = new Field("x", "a".repeat(9000));

    assertThatThrownBy(() -> InnerRequest.parse(message("POST", "/v1/submissions", List.of(large))))
        .isInstanceOf(ProblemException.class)
        .hasMessageEndingWith("malformed-request");
  }

  private static Bytes message(String method, String path, List<Field> fields) {
    return new BinaryRequest(
            method, "https", "resguardo.invalid", path, fields, Bytes.of(new byte[0]))
        .encoded();
  }
}
