package org.resguardo.deploy.system;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.deploy.leak.Canaries;
import org.resguardo.deploy.leak.Finding;

/// How long what report-service never keeps stays in its memory all the same. Not part of the
/// build: run it with `-Dit.test=MemoryFigures`; the figures stand in report-service's threat
/// model.
@ExtendWith(StackExtension.class)
class MemoryFigures {
  private static final int MARKED = 200;
  private static final List<Integer> LATER =
      List.of(0, 500, 1_000, 2_000, 3_000, 4_000, 5_000, 20_000);

  private final SystemStack stack;

  MemoryFigures(SystemStack stack) {
    this.stack = stack;
  }

  @Test
  void marksLeftAfterMoreRequests() throws Exception {
    Canaries userAgents = marked("User-Agent: ");
    int sent = 0;
    for (int requests : LATER) {
      for (; sent < requests; sent++) {
        ask("X: x");
      }
      tell("%6d requests later".formatted(requests), userAgents);
    }
  }

  @Test
  void marksLeftAfterTime() throws Exception {
    Canaries userAgents = marked("User-Agent: ");
    for (int second = 0; second <= 120; second += 30) {
      tell("%6d seconds later, nothing asked".formatted(second), userAgents);
      Thread.sleep(30_000);
    }
  }

  private Canaries marked(String header) throws IOException {
    Canaries canaries = new Canaries();
    for (int i = 0; i < MARKED; i++) {
      ask(header + canaries.at("request " + i));
    }
    return canaries;
  }

  private void ask(String header) throws IOException {
    URI service = stack.reportService();
    String body = "{\"x\":1}";
    try (RawConnection connection = new RawConnection(service)) {
      connection.writeLines(
          "POST /v1/submissions HTTP/1.1",
          "Host: x",
          "Connection: close",
          "Content-Type: application/json",
          "Content-Length: " + body.length(),
          header,
          "",
          body);
      connection.answer();
    }
  }

  private void tell(String when, Canaries canaries) throws IOException {
    List<Finding> found = new ProcessMemory(stack.reportServiceProcess()).scan(canaries.scanner());
    long requests = found.stream().map(Finding::place).distinct().count();
    String forms =
        found.stream()
            .collect(Collectors.groupingBy(Finding::form, Collectors.counting()))
            .toString();
    System.out.printf("memory: %s: marks of %d of %d requests %s%n", when, requests, MARKED, forms);
  }
}
