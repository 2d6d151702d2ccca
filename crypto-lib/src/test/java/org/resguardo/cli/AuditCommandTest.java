package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.audit.StubService;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.TestWorld;

class AuditCommandTest {
  private static final String TOKEN = "test-only.access.token";
  private static final String HOSTILE = "\u001b]0;owned\u0007<script>alert(1)</script>\u202e\n";

  @TempDir private Path folder;

  @Test
  void audit_printsOneLineACheckAndExitsWithOneWhenAnyFails() throws Exception {
    TestWorld world = new TestWorld();

    Result result = audit(request -> world.apply(request));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out().lines())
        .allMatch(line -> line.matches("(ok  |FAIL|skip) [a-z]+ +[a-z-]+( of [ -~]+)?: [ -~]+"))
        .anyMatch(
            line -> line.startsWith("ok   roster     signatures: roster 1, signatures of 2 org"))
        .anyMatch(line -> line.startsWith("skip database   session of report-service: no --data"));
    assertThat(result.error()).isEmpty();
  }

  @Test
  void hostileService_reachesNeitherTerminalNorPageNorFile() throws Exception {
    Result result =
        audit(request -> Reply.text(200, HOSTILE).with("Server", "9<script>" + (char) 0x9b));

    assertThat(result.out()).matches("[ -~\n]+");
    assertThat(result.json()).matches("(?s)[ -~\n]+");
    assertThat(result.html()).doesNotContain("<script", "\u001b", "\u202e");
  }

  @Test
  void token_isInNoOutput() throws Exception {
    Result result = audit(request -> Reply.text(200, request.header("Authorization")));

    assertThat(List.of(result.out(), result.json(), result.html(), result.error()))
        .noneMatch(text -> text.contains(TOKEN));
  }

  @Test
  void json_saysWhatTheLinesSay() throws Exception {
    TestWorld world = new TestWorld();
    Result result = audit(request -> world.apply(request));

    JsonNode json = new ObjectMapper().readTree(result.json());
    assertThat(json.path("format").asText()).isEqualTo("resguardo audit v1");
    assertThat(json.path("verdict").asText()).isEqualTo("fail");
    assertThat(json.path("checks")).hasSameSizeAs(result.out().lines().toList());
    assertThat(json.path("logs")).hasSize(2);
  }

  private record Result(int status, String out, String error, String json, String html) {}

  private Result audit(Function<StubService.Request, Reply> answers) throws Exception {
    try (StubService service = new StubService(answers)) {
      Path policy = folder.resolve("policy");
      Files.writeString(policy, TestWorld.policy(service.address()).text());
      Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
      Path json = folder.resolve("audit.json");
      Path html = folder.resolve("audit.html");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream error = new ByteArrayOutputStream();
      int status =
          Resguardo.run(
              InputStream.nullInputStream(),
              out,
              error,
              "audit",
              "--policy",
              policy.toString(),
              "--token-file",
              token.toString(),
              "--json",
              json.toString(),
              "--html",
              html.toString());
      return new Result(
          status,
          out.toString(StandardCharsets.UTF_8),
          error.toString(StandardCharsets.UTF_8),
          Files.readString(json),
          Files.readString(html));
    }
  }
}
