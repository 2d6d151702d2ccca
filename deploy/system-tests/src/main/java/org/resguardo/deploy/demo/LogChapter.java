package org.resguardo.deploy.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.deploy.stack.Waiting;

/// Every look has left a mark, which the holder of the report's salt recognises and everybody can
/// verify.
final class LogChapter {
  private static final Duration SHIPPING = Duration.ofSeconds(30);

  private final Story story;
  private final RunningStack stack;
  private final ResguardoCommand resguardo;
  private final Cast cast;

  LogChapter(Story story, RunningStack stack, ResguardoCommand resguardo, Cast cast) {
    this.story = story;
    this.stack = stack;
    this.resguardo = resguardo;
    this.cast = cast;
  }

  /// @param id of a report that reviewers of two organisations have opened
  /// @param salt file with its access salt
  void tell(String id, Path salt) {
    story.chapter("Who has looked: an append-only log hosted by the other service");
    List<String> readers =
        List.of(cast.memberId("reviewer-casa"), cast.memberId("reviewer-puente"));
    boolean logged = Waiting.until(SHIPPING, () -> openedBy(mine(id, salt), readers));
    story.proof(
        logged,
        "holder of the salt",
        "recognises the openings of both among the log's public hashes: "
            + String.join("; ", mine(id, salt).lines().toList()));
    story.step("anybody", verify("access"));
    story.step("anybody", verify("directory"));
  }

  private static boolean openedBy(String entries, List<String> readers) {
    return readers.stream().allMatch(reader -> entries.contains(" opened " + reader));
  }

  private String mine(String id, Path salt) {
    return run("log", "mine", "--report", id, "--salt", salt.toString());
  }

  private String verify(String log) {
    String said = run("log", "verify", "--log", log);
    return "verifies the %s log: %s".formatted(log, String.join("; ", said.lines().toList()));
  }

  private String run(String command, String verb, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of(command, verb, "--policy", stack.variable("TRUST_POLICY")));
    arguments.addAll(List.of(more));
    return resguardo.run(arguments).succeeded();
  }
}
