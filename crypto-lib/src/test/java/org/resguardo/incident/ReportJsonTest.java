package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.incident.vocabulary.Act;
import org.resguardo.incident.vocabulary.ConsentLevel;

class ReportJsonTest {
  private static final String MINIMAL =
      """
      {"schema":"resguardo/report/v1","incidents":[{"conduct":{"act":[{"code":"robbery"}]}}]}""";

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void write_losesNothingOfAnExample(String name) {
    byte[] written = ReportJson.write(Samples.report(name));

    assertThat(Samples.tree(written)).isEqualTo(Samples.tree(name));
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void read_returnsWhatWasWritten(String name) throws Exception {
    IncidentReport report = Samples.report(name);

    assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
  }

  @Test
  void write_givesEqualBytesWhateverTheOrderAndSpacingRead() throws Exception {
    String reordered =
        """
        { "incidents" : [ { "conduct" : { "act" : [ { "code" : "robbery" } ] } } ],
          "schema" : "resguardo/report/v1" }
        """;

    assertThat(ReportJson.write(ReportJson.read(utf8(reordered))))
        .isEqualTo(ReportJson.write(ReportJson.read(utf8(MINIMAL))));
  }

  @Test
  void read_needsNothingButOneAct() throws Exception {
    IncidentReport report = ReportJson.read(utf8(MINIMAL));

    assertThat(report.incidents().getFirst().conduct().act().codes()).containsExactly(Act.ROBBERY);
    assertThat(Schemas.acceptsReport(MINIMAL)).isTrue();
  }

  @Test
  void read_takesSilenceOnConsentAsTheTwoDefaults() throws Exception {
    assertThat(ReportJson.read(utf8(MINIMAL)).consents())
        .extracting(Consent::level)
        .containsExactly(ConsentLevel.C0_STORE, ConsentLevel.C1_REVIEWERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "prefer_not_to_say"})
  void read_acceptsAWithheldAnswerEvenToTheOneMandatoryQuestion(String reason) throws Exception {
    String json = MINIMAL.replace("robbery", reason);

    assertThat(ReportJson.read(utf8(json)).incidents().getFirst().conduct().act().codes())
        .isEmpty();
    assertThat(Schemas.acceptsReport(json)).isTrue();
  }

  static Stream<Arguments> refusedBySchemaAndReader() {
    return Stream.of(
        broken("unknown property", "", r -> r.put("name", "planted")),
        broken("another schema version", "", r -> r.put("schema", "resguardo/report/v2")),
        broken("schema missing", "schema", r -> r.remove("schema")),
        broken("no incidents", "incidents", r -> r.remove("incidents")),
        broken("empty incidents", "incidents", r -> r.putArray("incidents")),
        broken("null", "narrative", r -> r.putNull("narrative")),
        broken("number for text", "narrative", r -> r.put("narrative", 5)),
        broken("empty narrative", "narrative", r -> r.put("narrative", "")),
        broken("long narrative", "narrative", r -> r.put("narrative", "x".repeat(20_001))),
        broken("escape sequence", "narrative", r -> r.put("narrative", "\u001b[31mplanted")),
        broken("C1 control", "narrative", r -> r.put("narrative", "planted\u009b")),
        broken("incident is no object", "incidents[0]", r -> r.withArray("incidents").set(0, 5)),
        broken("too many incidents", "incidents", ReportJsonTest::multiplyIncidents),
        broken("unknown nested property", "incidents[0]", r -> first(r).put("curp", "planted")),
        broken("no conduct", "incidents[0].conduct", r -> first(r).remove("conduct")),
        broken("no act", "incidents[0].conduct.act", r -> conduct(r).remove("act")),
        broken("act as text", "incidents[0].conduct.act", r -> conduct(r).put("act", "robbery")),
        broken("empty answer", "incidents[0].conduct.act", r -> conduct(r).putArray("act")),
        act("unknown code", "[0]", "[{'code':'planted'}]"),
        act("upper case code", "[0]", "[{'code':'ROBBERY'}]"),
        act("code of another list", "[0]", "[{'code':'passport'}]"),
        act("number for code", "[0]", "[{'code':3}]"),
        act("no code", "[0]", "[{'certainty':'sure'}]"),
        act("unknown certainty", "[0]", "[{'code':'robbery','certainty':'very'}]"),
        act("null certainty", "[0]", "[{'code':'robbery','certainty':null}]"),
        act("extra property of a choice", "[0]", "[{'code':'robbery','note':'planted'}]"),
        act("withheld among codes", "[1]", "[{'code':'robbery'},{'code':'unknown'}]"),
        act("withheld with certainty", "[0]", "[{'code':'unknown','certainty':'sure'}]"),
        act("same code twice", "", "[{'code':'robbery'},{'code':'robbery'}]"),
        frame("duration_held", "[{'code':'hours'},{'code':'weeks'}]"),
        frame("period", "'2019-10-04'"),
        frame("period", "'2019-W54'"),
        frame("period", "'2019-13'"),
        frame("period", "'2019-10-04T10:00:00Z'"),
        frame("period", "'octubre'"),
        link("link to itself is allowed by no number below one", "from", 0),
        link("fraction", "from", 1.5),
        link("text for number", "from", "1"),
        link("too large a number", "from", 2147483648L),
        consent("level", "{'level':'c9_everything'}"),
        consent("organisations[0]", "{'level':'c0_store','organisations':['Org Casa']}"),
        consent("", "{'level':'c0_store','organisations':['org-a','org-a']}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedBySchemaAndReader")
  void read_refusesWithPathAndRuleButNoContent(String name, String path, ObjectNode broken) {
    assertThat(Schemas.acceptsReport(broken.toString())).as("schema").isFalse();

    assertThatThrownBy(() -> ReportJson.read(utf8(broken.toString())))
        .isInstanceOfSatisfying(
            ReportFormatException.class,
            refused -> {
              assertThat(refused.path()).isEqualTo(path);
              assertThat(refused.getMessage()).doesNotContain("planted").endsWith(refused.rule());
              assertThat(refused.getCause()).isNull();
            });
  }

  static Stream<Arguments> refusedByReaderAlone() {
    return Stream.of(
        act(
            "one code with two certainties",
            "",
            "[{'code':'beating'},{'code':'beating','certainty':'sure'}]"),
        broken(
            "link to no incident",
            "",
            r -> r.putArray("links").add(json("{'from':99,'relation':'follows','to':1}"))),
        broken(
            "link to itself",
            "links[0]",
            r -> r.putArray("links").add(json("{'from':1,'relation':'follows','to':1}"))),
        broken("no storage", "", r -> r.putArray("consents").add(json("{'level':'c1_reviewers'}"))),
        broken(
            "level twice",
            "",
            r ->
                r.putArray("consents")
                    .add(json("{'level':'c0_store'}"))
                    .add(json("{'level':'c0_store','until':'2030'}"))),
        consent("", "{'level':'c4_referral_named'}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedByReaderAlone")
  void read_refusesWhatNoSchemaCanSay(String name, String path, ObjectNode broken) {
    assertThatThrownBy(() -> ReportJson.read(utf8(broken.toString())))
        .isInstanceOfSatisfying(
            ReportFormatException.class, refused -> assertThat(refused.path()).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "5",
        "{",
        "planted",
        "{} {}",
        "{'schema':1,'schema':2}",
        "{a:1}",
        "{'a':01}",
        "\ufeff{}",
        "{'a':1,}",
        "/* planted */ {}",
        "{'a':NaN}"
      })
  void read_refusesWhatIsNotOneStrictJsonObject(String json) {
    assertThatThrownBy(() -> ReportJson.read(utf8(json.replace('\'', '"'))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("document: ")
        .hasMessageNotContaining("planted");
  }

  @Test
  void read_refusesRepeatedPropertiesDeepInside() {
    String twice = MINIMAL.replace("{\"code\"", "{\"code\":\"beating\",\"code\"");

    assertThatThrownBy(() -> ReportJson.read(utf8(twice)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessage("document: must be one JSON document without repeated properties");
  }

  @Test
  void read_refusesDepthBeforeItCosts() {
    String deep = "{\"incidents\":" + "[".repeat(500_000);

    assertThatThrownBy(() -> ReportJson.read(utf8(deep)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessage("document: must not exceed the limits of depth and length");
  }

  @Test
  void read_refusesLoneSurrogates() {
    String json = MINIMAL.replaceFirst("\\}$", ",\"narrative\":\"a\\\\ud800b\"}");

    assertThatThrownBy(() -> ReportJson.read(utf8(json)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessage("narrative: must not contain control characters or unpaired surrogates");
  }

  @Test
  void read_refusesLongNumbers() {
    String json =
        MINIMAL.replace("}]}}]}", "}]}}],\"links\":[{\"from\":" + "9".repeat(100_000) + "}]}");

    assertThatThrownBy(() -> ReportJson.read(utf8(json))).isInstanceOf(ReportFormatException.class);
  }

  @Test
  void read_refusesMoreThanTheLargestBundle() {
    assertThatThrownBy(() -> ReportJson.read(new byte[ReportJson.MAX_BYTES + 1]))
        .isInstanceOf(ReportFormatException.class)
        .hasMessage("document: must not be longer than 1048576 bytes");
  }

  @Test
  void read_refusesOtherEncodings() {
    assertThatThrownBy(() -> ReportJson.read(MINIMAL.getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(ReportFormatException.class);
    assertThatThrownBy(
            () ->
                ReportJson.read(
                    MINIMAL.replace("robbery", "\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessage("document: must be UTF-8");
  }

  @Test
  void read_countsCharactersNotBytes() throws Exception {
    ObjectNode report = Samples.tree(utf8(MINIMAL));
    report.put("narrative", "\ud83d\ude80".repeat(20_000));

    assertThat(ReportJson.read(utf8(report.toString())).narrative()).isNotNull();
    assertThat(Schemas.acceptsReport(report.toString())).isTrue();
  }

  @Test
  void narrative_toStringShowsNoText() {
    assertThat(new Narrative("planted")).hasToString("Narrative[7 characters]");
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void report_toStringTellsNothingOfWhatHappened(String name) {
    assertThat(Samples.report(name).toString()).matches("IncidentReport\\[[0-9]+ incidents]");
  }

  private static Arguments broken(String name, String path, Consumer<ObjectNode> damage) {
    ObjectNode report = Samples.tree(Samples.JOURNEY);
    damage.accept(report);
    return Arguments.of(name, path, report);
  }

  private static Arguments act(String name, String where, String act) {
    return broken(
        name,
        "incidents[0].conduct.act" + where,
        r -> conduct(r).set("act", json("{'a':" + act + "}").get("a")));
  }

  private static Arguments frame(String field, String value) {
    return broken(
        field + " " + value,
        "incidents[0].frame." + field,
        r -> ((ObjectNode) first(r).get("frame")).set(field, json("{'a':" + value + "}").get("a")));
  }

  private static Arguments link(String name, String field, Object value) {
    return broken(
        name,
        value.equals(0) ? "links[0]" : "links[0]." + field,
        r -> ((ObjectNode) r.get("links").get(0)).putPOJO(field, value));
  }

  private static Arguments consent(String where, String consent) {
    return broken(
        consent,
        where.isEmpty() ? "consents[0]" : "consents[0]." + where,
        r -> r.putArray("consents").add(json(consent)));
  }

  private static void multiplyIncidents(ObjectNode report) {
    for (int i = 0; i < 50; i++) {
      report.withArray("incidents").add(report.get("incidents").get(0).deepCopy());
    }
  }

  private static ObjectNode first(ObjectNode report) {
    return (ObjectNode) report.get("incidents").get(0);
  }

  private static ObjectNode conduct(ObjectNode report) {
    return (ObjectNode) first(report).get("conduct");
  }

  private static ObjectNode json(String text) {
    return Samples.tree(utf8(text.replace('\'', '"')));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
