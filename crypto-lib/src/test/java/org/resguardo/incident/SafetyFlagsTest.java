package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyFlagsTest {
  static Stream<Arguments> flagsOfTheCases() {
    return Stream.of(
        Arguments.of(
            Samples.JOURNEY,
            Set.of(SafetyFlag.F2_KNOWN_TO_PERPETRATOR, SafetyFlag.F6_REPEAT_DEMAND)),
        Arguments.of(
            Samples.FAMILY,
            Set.of(
                SafetyFlag.F2_KNOWN_TO_PERPETRATOR,
                SafetyFlag.F6_REPEAT_DEMAND,
                SafetyFlag.F7_MEDICAL)),
        Arguments.of(Samples.TAXI, Set.of()),
        Arguments.of(
            Samples.EXTORTED,
            Set.of(
                SafetyFlag.F2_KNOWN_TO_PERPETRATOR,
                SafetyFlag.F3_ADDRESS_EXPOSED,
                SafetyFlag.F4_AUTHORITY_RETALIATION,
                SafetyFlag.F6_REPEAT_DEMAND)),
        Arguments.of(Samples.TURNED_AWAY, Set.of(SafetyFlag.F5_CHILDREN)));
  }

  @ParameterizedTest
  @MethodSource("flagsOfTheCases")
  void of_raisesWhatEachCaseCallsFor(String name, Set<SafetyFlag> flags) {
    assertThat(SafetyFlags.of(Samples.report(name))).isEqualTo(flags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          F1_HELD_NOW /incidents/0/frame duration_held still_held
          F1_HELD_NOW /incidents/0/demands/0 demand_state ongoing
          F2_KNOWN_TO_PERPETRATOR /incidents/0 registered_by_group data_written_down
          F2_KNOWN_TO_PERPETRATOR /incidents/0 how_victim_was_picked already_had_photo
          F2_KNOWN_TO_PERPETRATOR /incidents/0 how_victim_was_picked knew_from_complaint
          F2_KNOWN_TO_PERPETRATOR /incidents/0/documents_affected/0 document_treatment photographed
          F2_KNOWN_TO_PERPETRATOR /incidents/0/documents_affected/0 document_treatment sent_to_someone
          F3_ADDRESS_EXPOSED /incidents/0/reporting/0 outcome demanded_more_data
          F3_ADDRESS_EXPOSED /incidents/0/reporting/0 data_given address
          F4_AUTHORITY_RETALIATION /incidents/0/reporting/0 after_reporting phone_harassment
          F4_AUTHORITY_RETALIATION /incidents/0/conduct purpose_stated punishment_for_reporting
          F5_CHILDREN /reporter/people_affected children_0_to_5 five_or_more
          F5_CHILDREN /reporter special_situation unaccompanied_child
          F5_CHILDREN /incidents/0/conduct person_harmed child
          F6_REPEAT_DEMAND / demand_count two
          F6_REPEAT_DEMAND /incidents/0/demands/0 demand_count six_or_more
          F6_REPEAT_DEMAND /incidents/0/demands/0 demand_unit recurring
          F6_REPEAT_DEMAND /incidents/0/conduct threat_content bring_for_more_later
          F6_REPEAT_DEMAND /incidents/0/demands/0/payments/0 after_payment asked_for_more
          F7_MEDICAL /reporter special_situation illness_untreated
          F7_MEDICAL /incidents/0/conduct status_after injured
          F7_MEDICAL /incidents/0/conduct act denied_medical
          F8_CASE_DEADLINE /reporter effect_on_case missed_hearing
          F8_CASE_DEADLINE /reporter next_hearing within_30_days
          F9_STAFF_RISK /incidents/0/frame place_type shelter
          F9_STAFF_RISK /incidents/0/conduct person_harmed shelter_staff
          """)
  void of_raisesExactlyTheFlagOfOneAnswer(SafetyFlag flag, String group, String field, String code)
      throws Exception {
    assertThat(flagsWith(group, field, code, "sure")).containsExactly(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sure", "think_so", "not_sure"})
  void of_raisesFlagsWhateverTheCertainty(String certainty) throws Exception {
    assertThat(flagsWith("/incidents/0/frame", "duration_held", "still_held", certainty))
        .containsExactly(SafetyFlag.F1_HELD_NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          /incidents/0/frame duration_held unknown
          /incidents/0/reporting/0 after_reporting nothing
          /incidents/0/reporting/0 after_reporting prefer_not_to_say
          /reporter/people_affected children_0_to_5 zero
          / demand_count one
          """)
  void of_staysSilentOnHarmlessAndWithheldAnswers(String group, String field, String code)
      throws Exception {
    assertThat(flagsWith(group, field, code, null)).isEmpty();
  }

  @Test
  void of_raisesStaffRiskWhenStaffReportThreats() throws Exception {
    ObjectNode report = quiet();
    put(report, "/reporter", "reporter_relation", "shelter_staff", null);
    put(report, "/incidents/0/conduct", "act", "threats", null);

    assertThat(SafetyFlags.of(read(report))).containsExactly(SafetyFlag.F9_STAFF_RISK);
  }

  @Test
  void of_raisesRetaliationForAnIncidentThatCameAfterReporting() throws Exception {
    ObjectNode report = quiet();
    report.withArray("incidents").add(report.get("incidents").get(0).deepCopy());
    report.withArray("incidents").forEach(incident -> ((ObjectNode) incident).remove("demands"));
    report
        .putArray("links")
        .addObject()
        .put("from", 2)
        .put("relation", "after_reporting")
        .put("to", 1);

    assertThat(SafetyFlags.of(read(report))).containsExactly(SafetyFlag.F4_AUTHORITY_RETALIATION);
  }

  @Test
  void heldNow_isTheMostUrgent() {
    assertThat(SafetyFlag.F1_HELD_NOW.within()).isEqualTo(Duration.ofHours(1));
    assertThat(SafetyFlag.values())
        .allSatisfy(
            flag -> assertThat(flag.within()).isBetween(Duration.ofHours(1), Duration.ofHours(48)));
  }

  private static Set<SafetyFlag> flagsWith(
      String group, String field, String code, String certainty) throws ReportFormatException {
    ObjectNode report = quiet();
    put(report, group, field, code, certainty);
    return SafetyFlags.of(read(report));
  }

  private static void put(
      ObjectNode report, String group, String field, String code, String certainty) {
    JsonNode target = group.equals("/") ? report : report.at(group);
    ObjectNode choice = ((ObjectNode) target).putArray(field).addObject().put("code", code);
    if (certainty != null) {
      choice.put("certainty", certainty);
    }
  }

  private static ObjectNode quiet() {
    return Samples.tree(
        """
        {"schema":"resguardo/report/v1",
         "reporter":{"people_affected":{}},
         "incidents":[{"frame":{},"conduct":{"act":[{"code":"robbery"}]},
                       "demands":[{"payments":[{}]}],"documents_affected":[{}],"reporting":[{}]}]}
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  private static IncidentReport read(ObjectNode report) throws ReportFormatException {
    return ReportJson.read(report.toString().getBytes(StandardCharsets.UTF_8));
  }
}
