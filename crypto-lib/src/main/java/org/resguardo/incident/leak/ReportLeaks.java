package org.resguardo.incident.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.Answer;
import org.resguardo.incident.Identifier;
import org.resguardo.incident.Incident;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.Narrative;
import org.resguardo.incident.Perpetrator;
import org.resguardo.incident.PerpetratorIdentifier;
import org.resguardo.incident.vocabulary.IdentifierType;
import org.resguardo.incident.vocabulary.Language;

/// Finds and takes out what identifies somebody in the free texts of a whole report.
public final class ReportLeaks {
  private ReportLeaks() {}

  /// The texts with a finding, the incidents' first.
  public static List<LeakyText> check(IncidentReport report) {
    List<LeakyText> texts = new ArrayList<>();
    for (int i = 0; i < report.incidents().size(); i++) {
      check(i + 1, report.incidents().get(i).narrative(), texts);
    }
    check(0, report.narrative(), texts);
    return List.copyOf(texts);
  }

  private static void check(int incident, @Nullable Narrative narrative, List<LeakyText> texts) {
    if (narrative != null) {
      List<Leak> leaks = LeakGuard.check(narrative.value());
      if (!leaks.isEmpty()) {
        texts.add(new LeakyText(incident, narrative, leaks));
      }
    }
  }

  /// The report with a mask in the place of each finding of `texts`.
  ///
  /// @param texts of this report, with the findings to be masked
  /// @throws IllegalArgumentException when a text with its masks is longer than any may be
  public static IncidentReport mask(
      IncidentReport report, List<LeakyText> texts, Language language) {
    IncidentReport masked = report;
    for (LeakyText text : texts) {
      Narrative narrative =
          new Narrative(LeakMask.mask(text.narrative().value(), text.leaks(), language));
      masked =
          text.incident() == 0
              ? masked.withNarrative(narrative)
              : change(masked, text.incident(), narrative);
    }
    return masked;
  }

  private static IncidentReport change(IncidentReport report, int number, Narrative narrative) {
    return replace(report, number, report.incidents().get(number - 1).withNarrative(narrative));
  }

  /// The report with a perpetrator's identifier in the field that is made for it: that of the
  /// incident's only perpetrator, or of one who is added.
  ///
  /// @param incident its number, from 1
  /// @throws IllegalArgumentException when the identifier is too long, or the list is full
  public static IncidentReport addEvidence(
      IncidentReport report, int incident, IdentifierType type, String identifier) {
    Incident before = report.incidents().get(incident - 1);
    PerpetratorIdentifier evidence =
        new PerpetratorIdentifier(Answer.of(List.of(type)), new Identifier(identifier));
    return replace(
        report, incident, before.withPerpetrators(with(evidence, before.perpetrators())));
  }

  private static List<Perpetrator> with(
      PerpetratorIdentifier evidence, List<Perpetrator> perpetrators) {
    if (perpetrators.size() == 1) {
      return List.of(perpetrators.getFirst().alsoKnownBy(evidence));
    }
    List<Perpetrator> more = new ArrayList<>(perpetrators);
    more.add(Perpetrator.knownBy(evidence));
    return more;
  }

  private static IncidentReport replace(IncidentReport report, int number, Incident changed) {
    return report.withIncidents(
        IntStream.rangeClosed(1, report.incidents().size())
            .mapToObj(i -> i == number ? changed : report.incidents().get(i - 1))
            .toList());
  }
}
