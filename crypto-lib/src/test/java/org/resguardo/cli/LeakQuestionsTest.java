package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.Identifier;
import org.resguardo.incident.Incident;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.Narrative;
import org.resguardo.incident.PerpetratorIdentifier;
import org.resguardo.incident.Samples;
import org.resguardo.incident.leak.ReportLeaks;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.submission.SubmissionSealer;

class LeakQuestionsTest {
  private static final String TEXT =
      "Mi teléfono es 81 1234 5678. La patrulla con placas SGK-42-18 nos detuvo.";

  private final StringWriter shown = new StringWriter();

  @Test
  void emptyAnswers_maskTheReportersAndMoveTheEvidence() throws Exception {
    IncidentReport answered = ask("\n\n").incidents();

    assertThat(text(answered))
        .isEqualTo("Mi teléfono es [teléfono]. La patrulla con placas [placas] nos detuvo.");
    assertThat(evidence(answered)).contains("SGK-42-18");
    assertThat(shown.toString()).contains("incident 1: teléfono: \"81 1234 5678\"");
  }

  @Test
  void keptAndMasked_areAsThePersonSays() throws Exception {
    IncidentReport answered = ask("k\nm\n").incidents();

    assertThat(text(answered))
        .isEqualTo("Mi teléfono es 81 1234 5678. La patrulla con placas [placas] nos detuvo.");
    assertThat(evidence(answered)).doesNotContain("SGK-42-18");
  }

  @Test
  void anotherAnswer_isAskedAgain() throws Exception {
    assertThat(text(ask("yes\ne\nm\nk\n").incidents())).startsWith("Mi teléfono es [teléfono].");
    assertThat(shown.toString()).contains("please answer with one of these letters");
  }

  @Test
  void evidenceOfNoCertainIncident_staysUnlessThePersonMasksIt() throws Exception {
    IncidentReport report = report("nothing").withNarrative(new Narrative(TEXT));

    IncidentReport answered = ask(report, "\n\n").incidents();

    assertThat(report.incidents()).hasSizeGreaterThan(1);
    assertThat(Objects.requireNonNull(answered.narrative()).value())
        .isEqualTo("Mi teléfono es [teléfono]. La patrulla con placas SGK-42-18 nos detuvo.");
    assertThat(shown.toString()).contains("k: keep it, it is evidence");
  }

  @Test
  void keptApart_isMaskedAndGoesIntoTheContactCompartment() throws Exception {
    SubmissionSealer.Report answered = ask("c\nk\n");

    assertThat(text(answered.incidents())).startsWith("Mi teléfono es [teléfono].");
    assertThat(answered.contact().identifiers()).containsExactly(new Identifier("81 1234 5678"));
  }

  @Test
  void nothingKeptApart_leavesTheContactCompartmentEmpty() throws Exception {
    assertThat(ask("m\nk\n").contact()).isEqualTo(ContactData.none());
  }

  @Test
  void evidence_isNotOfferedToBeKeptApart() throws Exception {
    assertThat(ask("m\nc\nk\n").contact()).isEqualTo(ContactData.none());
    assertThat(shown.toString()).contains("please answer with one of these letters");
  }

  @Test
  void keptApart_endsWhereTheCompartmentIsFull() throws Exception {
    String mails =
        IntStream.range(0, 12)
            .mapToObj(i -> "%s%02d@example.org".formatted("a".repeat(60), i))
            .collect(Collectors.joining(", "));

    SubmissionSealer.Report answered = ask(mails, "c\n".repeat(12) + "m\n".repeat(12));

    assertThat(answered.contact().identifiers()).hasSizeBetween(8, 10);
    assertThat(shown.toString()).contains("there is no room for it");
    assertThat(text(answered.incidents())).doesNotContain("@");
  }

  @Test
  void noAnswer_sendsNothing() {
    assertThatThrownBy(() -> ask("m\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nothing was sent");
  }

  private SubmissionSealer.Report ask(String answers) throws Exception {
    return ask(TEXT, answers);
  }

  private SubmissionSealer.Report ask(String text, String answers) throws Exception {
    return ask(report(text), answers);
  }

  private SubmissionSealer.Report ask(IncidentReport report, String answers) throws Exception {
    return new LeakQuestions(
            new BufferedReader(new StringReader(answers)),
            new Messages(new PrintWriter(shown, true)),
            Language.ES)
        .ask(
            new SubmissionSealer.Report(report, Language.ES, List.of()), ReportLeaks.check(report));
  }

  private static IncidentReport report(String text) {
    IncidentReport example = Samples.report(Samples.TURNED_AWAY);
    List<Incident> incidents = new ArrayList<>(example.incidents());
    incidents.set(0, incidents.getFirst().withNarrative(new Narrative(text)));
    return example.withIncidents(incidents);
  }

  private static String text(IncidentReport report) {
    return Objects.requireNonNull(report.incidents().getFirst().narrative()).value();
  }

  private static List<String> evidence(IncidentReport report) {
    return report.incidents().getFirst().perpetrators().stream()
        .flatMap(perpetrator -> perpetrator.identifiers().stream())
        .map(PerpetratorIdentifier::identifier)
        .map(identifier -> identifier.value())
        .toList();
  }
}
