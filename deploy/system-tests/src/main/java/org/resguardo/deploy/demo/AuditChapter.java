package org.resguardo.deploy.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resguardo.deploy.stack.RunningStack;

/// The auditor checks it all, from outside and inside, and gets a page to look at.
final class AuditChapter {
  private final Story story;
  private final RunningStack stack;
  private final ResguardoCommand resguardo;
  private final Cast cast;
  private final Path page;

  /// @param page where the auditor's page is kept
  AuditChapter(Story story, RunningStack stack, ResguardoCommand resguardo, Cast cast, Path page) {
    this.story = story;
    this.stack = stack;
    this.resguardo = resguardo;
    this.cast = cast;
    this.page = page;
  }

  void tell() {
    story.chapter("The auditor: a trust policy, two addresses, no trust");
    ResguardoCommand.Result result = resguardo.run(command(), environment());
    story.proof(
        result.status() == 0,
        "auditor",
        "%d checks hold, %d fail; the page: %s"
                .formatted(count(result, "ok"), count(result, "FAIL"), page)
            + failures(result));
  }

  private List<String> command() {
    List<String> arguments = new ArrayList<>(cast.command("audit", "auditor"));
    arguments.addAll(List.of("--database", database("REPORT_DB")));
    arguments.addAll(List.of("--database", database("IDENTITY_DB")));
    arguments.addAll(List.of("--memory", page.resolveSibling("audit-memory").toString()));
    arguments.addAll(List.of("--html", page.toString()));
    return arguments;
  }

  private String database(String name) {
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(stack.variable("PGHOST"), stack.variable("PGPORT"), stack.variable(name));
  }

  private Map<String, String> environment() {
    return Map.of("PGUSER", stack.variable("PGUSER"), "PGPASSWORD", stack.variable("PGPASSWORD"));
  }

  private static long count(ResguardoCommand.Result result, String word) {
    return result.out().lines().filter(line -> line.startsWith(word)).count();
  }

  private static String failures(ResguardoCommand.Result result) {
    return result
        .out()
        .lines()
        .filter(line -> line.startsWith("FAIL"))
        .map(line -> "\n" + line)
        .reduce("", String::concat);
  }
}
