package org.resguardo.deploy.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;

/// The negative proof: with the whole database and every server-side secret in hand, nothing opens.
final class SeizureChapter {
  private static final int CANARY_LENGTH = 24;
  private static final int MOST_PARTS = 6;

  private final Story story;
  private final RunningStack stack;
  private final Cast cast;

  SeizureChapter(Story story, RunningStack stack, Cast cast) {
    this.story = story;
    this.stack = stack;
    this.cast = cast;
  }

  void tell() throws SQLException, IOException, ReportFormatException {
    story.chapter("A seizure: all databases and every secret of the servers in hand");
    SeizedServers seized = SeizedServers.of(stack);
    List<byte[]> all = seized.sealedParts();
    List<byte[]> parts = someOf(all);
    List<Identity> guesses = KeyGuesses.in(seized.values());
    story.step(
        "the thief",
        "takes %,d values, finds %,d possible keys among them, picks %d of %d sealed parts"
            .formatted(seized.values().size(), guesses.size(), parts.size(), all.size()));
    story.proof(
        !guesses.isEmpty() && opened(parts, guesses) == 0,
        "the thief",
        "tries every key on every part: nothing opens");
    story.proof(
        opened(parts, cast.identities("reviewer-casa")) > 0,
        "reviewer-casa",
        "opens the same bytes with her own key, so the trial was a fair one");
    story.proof(
        !isInFiles(canary()),
        "the thief",
        "searches the database files and logs for the report's words: not there");
  }

  /// A few, since each takes seconds and a stack may hold hundreds: half of them such as the
  /// reviewer can open.
  private List<byte[]> someOf(List<byte[]> parts) {
    AgeOpener reviewer = new AgeOpener(cast.identities("reviewer-casa"));
    Map<Boolean, List<byte[]>> byReviewer =
        parts.stream().collect(Collectors.partitioningBy(part -> opens(reviewer, part)));
    return byReviewer.values().stream()
        .flatMap(some -> some.stream().limit(MOST_PARTS / 2))
        .toList();
  }

  private static long opened(List<byte[]> parts, List<Identity> identities) {
    AgeOpener opener = new AgeOpener(identities);
    return parts.parallelStream().filter(part -> opens(opener, part)).count();
  }

  private static boolean opens(AgeOpener opener, byte[] part) {
    try {
      opener.open(part);
      return true;
    } catch (OpenException closed) {
      return false;
    }
  }

  /// The first words of the report's own story.
  private static String canary() throws IOException, ReportFormatException {
    IncidentReport report = ReportJson.read(SubmissionChapter.example());
    String words = report.narrative() == null ? "" : report.narrative().value().strip();
    if (words.length() < CANARY_LENGTH) {
      throw new DemoFailure("the example report tells no story");
    }
    return words.substring(0, CANARY_LENGTH);
  }

  private boolean isInFiles(String canary) throws IOException {
    byte[] wanted = canary.getBytes(StandardCharsets.UTF_8);
    for (Path folder :
        List.of(Path.of(stack.variable("PG_DATA")), Path.of(stack.variable("LOG_DIR")))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (contains(Files.readAllBytes(file), wanted)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
    return haystack.contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
