package org.resguardo.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.audit.StubService;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.roster.TestRosters;

class StoredPartsChecksTest {
  private static final String GOOD =
      """
      {"sizes": [{"part": "testimony", "payload_bytes": 4128, "count": 3}],
       "suites": [{"part": "testimony", "suite": "mlkem768x25519", "count": 3}]}
      """;

  @Test
  void sizeClassesAndHybrids_pass() throws IOException {
    StoredPartsChecks.Result result = ask(GOOD);

    assertThat(result.findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Ok.class));
    assertThat(result.sizes()).containsExactly(new StoredSize("testimony", 4096, 3));
  }

  @Test
  void lengthBetweenTheClasses_failsAndIsDrawn() throws IOException {
    StoredPartsChecks.Result result = ask(GOOD.replace("4128", "4129"));

    assertThat(result.findings().getLast().sentence()).isEqualTo("3 testimony of 4129 bytes");
    assertThat(result.sizes()).containsExactly(new StoredSize("testimony", 4129, 3));
  }

  @Test
  void classicSuite_fails() throws IOException {
    assertThat(ask(GOOD.replace("mlkem768x25519", "x25519")).findings().getFirst())
        .isInstanceOf(Finding.Fail.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"sizes\":null,\"suites\":[]}",
        "{\"sizes\":[{\"part\":\"Bearer test-only.token\",\"payload_bytes\":1,\"count\":1}],\"suites\":[]}",
        "{\"sizes\":[{\"part\":\"x\",\"payload_bytes\":-1,\"count\":1}],\"suites\":[]}"
      })
  void strangeAnswer_failsInOurOwnWords(String body) throws IOException {
    assertThat(ask(body).findings().getLast())
        .isInstanceOf(Finding.Fail.class)
        .extracting(Finding::sentence)
        .asString()
        .doesNotContain("test-only");
  }

  @Test
  void withoutToken_nothingIsAsked() throws IOException {
    try (StubService service = new StubService(_ -> Reply.text(200, GOOD))) {
      assertThat(StoredPartsChecks.run(TestRosters.policy(service.address()), null).findings())
          .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Skip.class));
      assertThat(service.requests()).isEmpty();
    }
  }

  private static StoredPartsChecks.Result ask(String body) throws IOException {
    try (StubService service = new StubService(_ -> Reply.text(200, body))) {
      return StoredPartsChecks.run(TestRosters.policy(service.address()), "test-only.token");
    }
  }
}
