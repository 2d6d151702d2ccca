package org.resguardo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.StubService.Request;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.CheckGroup;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.http.HonestService;
import org.resguardo.audit.output.AuditPage;

class AuditTest {
  private static final String SIZES =
      """
      {"sizes": [{"part": "contact", "payload_bytes": 1056, "count": 60},
        {"part": "note", "payload_bytes": 4128, "count": 12},
        {"part": "testimony", "payload_bytes": 4128, "count": 31},
        {"part": "testimony", "payload_bytes": 16416, "count": 21},
        {"part": "testimony", "payload_bytes": 1048848, "count": 8}],
       "suites": [{"part": "testimony", "suite": "mlkem768x25519", "count": 60}]}
      """;

  @TempDir private Path folder;
  private TestWorld world;

  @BeforeEach
  void begin() throws Exception {
    world = new TestWorld();
  }

  @Test
  void honestServices_passTheWholeAuditFromOutside() throws IOException {
    AuditReport report = run(this::answer);

    assertThat(report.findings())
        .filteredOn(finding -> finding.check() != Check.SESSION)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Ok.class));
    assertThat(report.holds()).isTrue();
    keep("whole.html", report);
  }

  @Test
  void everyGroup_hasAFinding() throws IOException {
    AuditReport report = run(this::answer);

    for (CheckGroup group : CheckGroup.values()) {
      assertThat(report.of(group)).as(group.word()).isNotEmpty();
    }
  }

  @Test
  void logRolledBackAndMemberSuspended_areTwoFailuresAndNoMore() throws IOException {
    run(this::answer);
    world.access.entries.removeLast();
    world.suspended.add("m-7f3a");

    AuditReport report = run(this::answer);

    assertThat(report.findings())
        .filteredOn(finding -> finding instanceof Finding.Fail)
        .extracting(Finding::check)
        .containsExactly(Check.ROSTER_SUSPENSIONS, Check.LOG_CONSISTENCY);
    keep("rolled-back.html", report);
  }

  /// For people who change the page: it lies in `target/audit`.
  private static void keep(String name, AuditReport report) throws IOException {
    Path pages = Files.createDirectories(Path.of("target", "audit"));
    Files.writeString(pages.resolve(name), AuditPage.write(report));
  }

  private Reply answer(Request request) {
    String token = request.header("Authorization");
    boolean isEntries = request.path().startsWith("/v1/logs/access/tile/entries/");
    if (request.path().equals("/v1/audit/sizes") && token.endsWith(HonestService.AUDITOR)) {
      return Reply.text(200, SIZES);
    }
    boolean isPublic = request.method().equals("GET") && token.isEmpty() && !isEntries;
    Reply published = world.apply(request);
    boolean isThere = published.status() == 200 || request.path().matches("/v1/rosters/\\d+");
    return isThere && (isPublic || (isEntries && token.endsWith(HonestService.AUDITOR)))
        ? published
        : new HonestService().apply(request);
  }

  private AuditReport run(Function<Request, Reply> answers) throws IOException {
    try (StubService service = new StubService(answers)) {
      return new Audit(
              TestWorld.policy(service.address()),
              HonestService.AUDITOR,
              folder.resolve("memory"),
              List.of(),
              Map.of())
          .run(TestWorld.CLOCK);
    }
  }
}
