package org.resguardo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.leak.Leak;
import org.resguardo.incident.leak.LeakOwner;
import org.resguardo.incident.leak.LeakyText;
import org.resguardo.incident.leak.ReportLeaks;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.submission.SubmissionSealer;
import picocli.CommandLine.Option;

/// What in the report's free text would identify somebody, decided before it is sealed.
final class LeakReview {
  @Option(
      names = "--leaks",
      paramLabel = "MODE",
      description =
          "For scripts: mask, keep or refuse what identifies somebody in free text. Asks otherwise.")
  private @Nullable LeakMode mode;

  /// The report as it may be sealed; questions and masks are in its language.
  ///
  /// @throws Refusal when there are findings and they are refused, or nobody can be asked
  SubmissionSealer.Report review(
      SubmissionSealer.Report sealable, Streams streams, Messages messages)
      throws Refusal, IOException {
    IncidentReport report = sealable.incidents();
    List<LeakyText> found = ReportLeaks.check(report);
    if (found.isEmpty()) {
      return sealable;
    }
    Language language = sealable.language();
    if (mode == null && Terminal.isInteractive()) {
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(streams.standardInput(), StandardCharsets.UTF_8));
      return new LeakQuestions(answers, messages, language).ask(sealable, found);
    }
    IncidentReport reviewed =
        switch (mode == null ? LeakMode.refuse : mode) {
          case mask -> masked(report, found, language, messages);
          case keep -> kept(report, found, messages);
          case refuse -> throw refusal(found, language, messages);
        };
    return sealable.reviewed(reviewed, ContactData.none());
  }

  private static IncidentReport masked(
      IncidentReport report, List<LeakyText> found, Language language, Messages messages) {
    List<LeakyText> reporters =
        found.stream().map(text -> text.with(of(LeakOwner.REPORTER, text))).toList();
    int masked = count(reporters);
    messages.info(
        "masked %d in free text; kept %d of perpetrators".formatted(masked, count(found) - masked));
    return ReportLeaks.mask(report, reporters, language);
  }

  private static IncidentReport kept(
      IncidentReport report, List<LeakyText> found, Messages messages) {
    messages.info("kept %d in free text that may identify somebody".formatted(count(found)));
    return report;
  }

  /// Tells kinds and places, never the text: it may end in a script's log.
  private static Refusal refusal(List<LeakyText> found, Language language, Messages messages) {
    for (LeakyText text : found) {
      for (Leak leak : text.leaks()) {
        messages.info(
            "%s: %s at character %d"
                .formatted(place(text), leak.kind().label(language), leak.start() + 1));
      }
    }
    return new Refusal(
        "the free text may identify somebody; nothing was sent",
        "change it, or choose --leaks=mask or --leaks=keep");
  }

  static String place(LeakyText text) {
    return text.incident() == 0 ? "report" : "incident " + text.incident();
  }

  private static List<Leak> of(LeakOwner owner, LeakyText text) {
    return text.leaks().stream().filter(leak -> leak.owner() == owner).toList();
  }

  private static int count(List<LeakyText> texts) {
    return texts.stream().mapToInt(text -> text.leaks().size()).sum();
  }
}
