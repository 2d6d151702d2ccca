package org.resguardo.report.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathKindTest {
  @ParameterizedTest
  @CsvSource({
    "/v1/submissions, ANONYMOUS",
    "/v1/submissions/6f2c, ANONYMOUS_LIST",
    "/v1/submissions/6f2c/seal, ANONYMOUS",
    "/v1/submissions/6f2c/attachments/1/chunks/0, ANONYMOUS",
    "/v1/mailbox, ANONYMOUS_LIST",
    "/.well-known/ohttp-gateway, ANONYMOUS",
    "/, ANONYMOUS",
    "/v1/reportsx, ANONYMOUS",
    "/v1/reports, GATED",
    "/v1/reports/6f2c/notes, GATED",
    "/v1/audit/sizes, GATED",
    "/q/health/ready, GATED",
  })
  void path_isOfItsKindAndAnonymousWhenUnknown(String path, PathKind kind) {
    assertThat(PathKind.of(path)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"Cookie", "X-Forwarded-For", "User-Agent", "traceparent", "If-None-Match", "Accept"})
  void anonymousRequest_keepsNoSuchHeader(String name) {
    assertThat(PathKind.ANONYMOUS.keeps(name)).isFalse();
    assertThat(PathKind.ANONYMOUS_LIST.keeps(name)).isFalse();
  }
}
