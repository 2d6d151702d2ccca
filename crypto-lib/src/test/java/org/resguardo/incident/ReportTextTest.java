package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTextTest {
  @Test
  void render_putsFlagsFirstThenTheReportInOrder() throws Exception {
    String report =
        """
        {"schema":"resguardo/report/v1",
         "incidents":[
           {"frame":{"period":"2019-10","place_type":[{"code":"airport","certainty":"think_so"}]},
            "conduct":{"act":[{"code":"robbery"},{"code":"threats"}]},
            "documents_affected":[{"document_type":[{"code":"passport"}],
                                   "document_treatment":[{"code":"photographed"}]}]},
           {"conduct":{"act":[{"code":"prefer_not_to_say"}]},"narrative":"Primera.\\nSegunda."}],
         "links":[{"from":2,"relation":"follows","to":1,"link_interval":[{"code":"same_day"}]}]}
        """;

    String text =
        ReportText.render(ReportJson.read(report.getBytes(StandardCharsets.UTF_8)), Locale.ENGLISH);

    assertThat(text)
        .isEqualTo(
            """
            Safety flags (time to act):
            ! Known to the perpetrators (24 h)

            Incident 1/2
              When and where
                Date (month, week or year): 2019-10
                Kind of place: Airport (I think so)
              What was done
                What happened: Robbery; Threats
              Document affected 1/1
                Document or object: Passport
                What was done to it: Photographed
            Incident 2/2
              What was done
                What happened: I prefer not to say
              Account:
                | Primera.
                | Segunda.
            Link between incidents: 2 · Follows · 1 (Same day)
            Consent 1/2
              Level: Store my report
            Consent 2/2
              Level: Let the reviewers read it
            """);
  }

  @Test
  void render_saysThatThereAreNoFlags() {
    assertThat(ReportText.render(Samples.report(Samples.TAXI), Locale.of("es", "MX")))
        .startsWith("Sin señales de seguridad.\n\nQuien reporta\n");
  }

  @Test
  void render_leavesOutCharactersThatTurnTextAround() throws Exception {
    String report =
        """
        {"schema":"resguardo/report/v1","narrative":"a\\u202eb\\u2066c",
         "incidents":[{"conduct":{"act":[{"code":"other"}]}}]}
        """;

    assertThat(
            ReportText.render(
                ReportJson.read(report.getBytes(StandardCharsets.UTF_8)), Locale.ENGLISH))
        .contains("  | abc\n");
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void render_showsEveryValueOfAnExample(String name) {
    JsonNode example = Samples.tree(name);

    String text = ReportText.render(Samples.report(name), Locale.of("es"));

    assertThat(example.findValuesAsText("narrative")).isNotEmpty().allMatch(text::contains);
    assertThat(example.findValuesAsText("exact_amount")).allMatch(text::contains);
    assertThat(example.findValuesAsText("period")).isNotEmpty().allMatch(text::contains);
    assertThat(example.findValuesAsText("code")).isNotEmpty().allMatch(code -> isShown(code, text));
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void render_leavesNoCodeUntranslated(String name) {
    assertThat(ReportText.render(Samples.report(name), Locale.ENGLISH))
        .doesNotContainPattern("[a-z]_[a-z]");
  }

  /// Whether any list's label for `code` is there; most codes are in one list only.
  private static boolean isShown(String code, String text) {
    Labels labels = Labels.in(Locale.of("es"));
    return labels.keys().stream()
        .filter(key -> key.endsWith("." + code))
        .map(labels::text)
        .anyMatch(text::contains);
  }
}
