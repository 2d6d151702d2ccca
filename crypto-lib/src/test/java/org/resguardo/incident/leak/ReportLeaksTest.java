package org.resguardo.incident.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.resguardo.incident.Incident;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.Narrative;
import org.resguardo.incident.Perpetrator;
import org.resguardo.incident.Samples;
import org.resguardo.incident.vocabulary.IdentifierType;
import org.resguardo.incident.vocabulary.Language;

class ReportLeaksTest {
  private static final String TEXT = "Me llamo Rosa Maradiaga, mi teléfono es 81 1234 5678.";

  private final IncidentReport report = Samples.report(Samples.JOURNEY);

  @Test
  void everyText_isLookedThrough() {
    Incident second = report.incidents().get(1).withNarrative(new Narrative(TEXT));
    List<Incident> incidents = new ArrayList<>(report.incidents());
    incidents.set(1, second);

    List<LeakyText> found =
        ReportLeaks.check(
            report.withIncidents(incidents).withNarrative(new Narrative("Escríbanme a r@x.mx")));

    assertThat(found).extracting(LeakyText::incident).containsExactly(2, 0);
    assertThat(found.getFirst().leaks())
        .extracting(Leak::kind)
        .containsExactly(LeakKind.NAME, LeakKind.PHONE);
    assertThat(found.getFirst().textOf(found.getFirst().leaks().getLast()))
        .isEqualTo("81 1234 5678");
  }

  @Test
  void masked_nothingIsFoundAgain() {
    IncidentReport told = report.withNarrative(new Narrative(TEXT));

    IncidentReport masked = ReportLeaks.mask(told, ReportLeaks.check(told), Language.ES);

    assertThat(Objects.requireNonNull(masked.narrative()).value())
        .isEqualTo("Me llamo [nombre], mi teléfono es [teléfono].");
    assertThat(ReportLeaks.check(masked)).isEmpty();
    assertThat(masked.incidents()).isEqualTo(report.incidents());
  }

  @Test
  void evidence_standsInAFieldOfItsIncidentOnly() {
    IncidentReport changed =
        ReportLeaks.addEvidence(report, 3, IdentifierType.VEHICLE_PLATE, "ABC-12-34");

    assertThat(identifiers(changed.incidents().get(2)))
        .hasSize(identifiers(report.incidents().get(2)).size() + 1)
        .contains("ABC-12-34");
    assertThat(changed.incidents().get(1)).isEqualTo(report.incidents().get(1));
  }

  @Test
  void publishedExamples_tellOfNobody() throws Exception {
    assertThat(ReportLeaks.check(report)).isEmpty();
  }

  private static List<String> identifiers(Incident incident) {
    return incident.perpetrators().stream()
        .map(Perpetrator::identifiers)
        .flatMap(List::stream)
        .map(evidence -> evidence.identifier().value())
        .toList();
  }
}
