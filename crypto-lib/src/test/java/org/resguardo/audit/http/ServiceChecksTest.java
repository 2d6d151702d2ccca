package org.resguardo.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.audit.StubService;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.StubService.Request;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.roster.TestRosters;

class ServiceChecksTest {
  private static final HonestService HONEST = new HonestService();

  @Test
  void honestService_passesEveryCheck() throws IOException {
    assertThat(findings(HONEST, HonestService.AUDITOR))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Ok.class));
  }

  @Test
  void auditorsToken_isSentToGatedEndpointsOnly() throws IOException {
    try (StubService service = new StubService(HONEST)) {
      ServiceChecks.of(TestRosters.policy(service.address()), HonestService.AUDITOR).run();

      assertThat(service.requests())
          .filteredOn(request -> request.header("Authorization").contains(HonestService.AUDITOR))
          .extracting(request -> request.method() + " " + request.path())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(GatedEndpoints.FOR_AUDITORS, GatedEndpoints.FOR_OTHERS)
                  .flatMap(List::stream)
                  .map(Endpoint::toString)
                  .toList());
    }
  }

  @Test
  void withoutToken_theAuditorsGatesAreSkippedWithTheReason() throws IOException {
    Finding finding = finding(HONEST, null, Check.WITH_AUDITOR_TOKEN);

    assertThat(finding).isInstanceOf(Finding.Skip.class);
    assertThat(finding.sentence()).contains("--token-file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Set-Cookie|session=1",
        "Server|Quarkus/3.34.1",
        "X-Request-Id|7",
        "X-Powered-By|anything",
        "Vary|Cookie",
        "Vary|Accept-Encoding, User-Agent",
        "traceparent|00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "Alt-Svc|h3=:443",
        "NEL|{}"
      })
  void headerThatCouldIdentify_fails(String name, String value) throws IOException {
    assertFails(request -> HONEST.apply(request).with(name, value), Check.RESPONSE_HEADERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Cookie", "X-Forwarded-For", "User-Agent", "traceparent", "Accept-Language"})
  void answerThatDependsOnTheCaller_fails(String header) throws IOException {
    assertFails(
        request -> {
          boolean isMarked =
              !request.header(header).isEmpty()
                  && !request.header(header).startsWith("Java-http-client");
          return isMarked ? Reply.text(200, "other") : HONEST.apply(request);
        },
        Check.SAME_ANSWER);
  }

  @Test
  void entityTagOfEachCaller_fails() throws IOException {
    AtomicInteger callers = new AtomicInteger();

    assertFails(
        request -> HONEST.apply(request).with("ETag", "\"" + callers.incrementAndGet() + "\""),
        Check.SAME_ANSWER);
  }

  @Test
  void answerThatIsRenewedNowAndThen_isNotTakenForOneThatDepends() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    UnaryOperator<Reply> renewed =
        reply -> Reply.text(reply.status(), "issued now\n" + requests.incrementAndGet() / 5);

    assertThat(finding(request -> renewed.apply(HONEST.apply(request)), null, Check.SAME_ANSWER))
        .isInstanceOf(Finding.Ok.class);
  }

  @Test
  void anonymousEndpointThatTakesCredentials_fails() throws IOException {
    assertFails(
        request ->
            request.path().equals("/v1/suspensions") ? Reply.text(200, "") : HONEST.apply(request),
        Check.NO_CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/reports", "/v1/rosters/draft", "/v1/audit/sizes"})
  void gateThatIsOpenToAll_fails(String path) throws IOException {
    assertFails(
        request -> request.path().equals(path) ? Reply.text(200, "{}") : HONEST.apply(request),
        Check.WITHOUT_TOKEN);
  }

  @Test
  void gateThatTakesAMadeUpToken_fails() throws IOException {
    assertFails(
        request ->
            request.path().equals("/v1/members") && !request.header("Authorization").isEmpty()
                ? Reply.text(200, "[]")
                : HONEST.apply(request),
        Check.WITHOUT_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/reports", "/v1/rosters/draft"})
  void gateThatLetsAuditorsReadReportsOrDrafts_fails(String path) throws IOException {
    assertFails(
        request ->
            request.path().equals(path) && request.header("Authorization").contains("test-only")
                ? Reply.text(200, "{}")
                : HONEST.apply(request),
        Check.WITH_AUDITOR_TOKEN);
  }

  @Test
  void serviceThatCannotBeReached_failsEveryCheckThatAsksIt() throws IOException {
    StubService gone = new StubService(HONEST);
    gone.close();

    List<Finding> findings = ServiceChecks.of(TestRosters.policy(gone.address()), "token").run();

    assertThat(findings)
        .filteredOn(finding -> finding.check() != Check.TLS)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Fail.class));
  }

  @Test
  void hostileHeader_isShownHarmless() throws IOException {
    Finding finding =
        finding(
            request -> HONEST.apply(request).with("Server", "9\u009b1m<script>"),
            null,
            Check.RESPONSE_HEADERS);

    assertThat(finding.details()).allMatch(line -> line.matches("[ -~]+"));
  }

  private static void assertFails(Function<Request, Reply> service, Check check)
      throws IOException {
    Finding finding = finding(service, HonestService.AUDITOR, check);

    assertThat(finding).isInstanceOf(Finding.Fail.class);
    assertThat(finding.sentence()).doesNotContain(HonestService.AUDITOR);
    assertThat(finding.details()).noneMatch(line -> line.contains(HonestService.AUDITOR));
  }

  private static Finding finding(Function<Request, Reply> service, String token, Check check)
      throws IOException {
    return findings(service, token).stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(Function<Request, Reply> answers, String token)
      throws IOException {
    try (StubService service = new StubService(answers)) {
      return ServiceChecks.of(TestRosters.policy(service.address()), token).run();
    }
  }
}
