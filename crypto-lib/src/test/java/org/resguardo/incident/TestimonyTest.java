package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.incident.vocabulary.ConsentLevel;

class TestimonyTest {
  private static final Map<String, Sha256> PARTS =
      digests(Map.of("contact", 1, "mailbox", 2, "attachment-01", 3, "attachment-02", 4));

  private static Map<String, Sha256> digests(Map<String, Integer> parts) {
    return parts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, part -> Sha256.of(new byte[] {part.getValue().byteValue()})));
  }

  @Test
  void read_returnsWhatWasWritten() throws Exception {
    Testimony testimony = Samples.testimony();

    assertThat(ReportJson.readTestimony(ReportJson.write(testimony))).isEqualTo(testimony);
  }

  @Test
  void checkParts_acceptsThePartsItWasMadeWith() {
    assertThat(Samples.testimony().checkParts(PARTS)).isTrue();
  }

  static Stream<Map<String, Integer>> otherParts() {
    return Stream.of(
        Map.of(),
        Map.of("contact", 1),
        Map.of("contact", 1, "mailbox", 2),
        Map.of("contact", 1, "mailbox", 2, "attachment-01", 3),
        Map.of("contact", 1, "mailbox", 2, "attachment-01", 3, "attachment-02", 5),
        Map.of("contact", 1, "mailbox", 2, "attachment-01", 4, "attachment-02", 3),
        Map.of("contact", 2, "mailbox", 1, "attachment-01", 3, "attachment-02", 4),
        Map.of(
            "contact",
            1,
            "mailbox",
            2,
            "attachment-01",
            3,
            "attachment-02",
            4,
            "attachment-03",
            5));
  }

  @ParameterizedTest
  @MethodSource("otherParts")
  void checkParts_refusesMissingAlteredSwappedAndAddedParts(Map<String, Integer> parts) {
    assertThat(Samples.testimony().checkParts(digests(parts))).isFalse();
  }

  @Test
  void digestOf_namesThePartOfAnAttachment() {
    Testimony testimony = Samples.testimony();

    assertThat(testimony.digestOf(testimony.attachments().getLast()))
        .isEqualTo(PARTS.get("attachment-02"));
  }

  @Test
  void readTestimony_takesAnOriginalWithoutConsentsAsKeptOnly() throws Exception {
    ObjectNode testimony = Samples.tree(ReportJson.write(Samples.testimony()));
    original(testimony).remove("consents");

    OriginalFile read =
        ReportJson.readTestimony(testimony.toString().getBytes(StandardCharsets.UTF_8))
            .originals()
            .getFirst();

    assertThat(read.consents()).containsExactly(ConsentLevel.C0_STORE);
    assertThat(read.isForReviewers()).isFalse();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("", t -> t.put("schema", "resguardo/testimony/v2")),
        broken("roster_version", t -> t.remove("roster_version")),
        broken("", t -> t.put("roster_version", 0)),
        broken("roster_version", t -> t.put("roster_version", "7")),
        broken("organisations", t -> t.remove("organisations")),
        broken("organisations[0]", t -> t.putArray("organisations").add("ORG")),
        broken("", t -> t.putArray("organisations").add("org-a").add("org-a")),
        broken("parts", t -> t.remove("parts")),
        broken("", t -> ((ObjectNode) t.get("parts")).remove("contact")),
        broken("", t -> ((ObjectNode) t.get("parts")).put("../contact", "0".repeat(64))),
        broken("parts", t -> ((ObjectNode) t.get("parts")).put("contact", "0".repeat(63))),
        broken("parts", t -> ((ObjectNode) t.get("parts")).put("contact", "A".repeat(64))),
        broken("attachments[0].part", t -> attached(t, 0).put("part", "attachment-09")),
        broken("attachments[0].part", t -> attached(t, 0).put("part", "contact")),
        broken("attachments[0].name", t -> attached(t, 0).put("name", "../01.jpg")),
        broken("attachments[0].name", t -> attached(t, 0).put("name", "01.exe")),
        broken("attachments[0].name", t -> attached(t, 0).put("name", "01.jpg\r\n")),
        broken("attachments[0].name", t -> attached(t, 0).put("name", "01\u202egpj.jpg")),
        broken("attachments[0].name", t -> attached(t, 0).put("name", "00.jpg")),
        broken("attachments[0]", t -> attached(t, 0).put("bytes", 0)),
        broken("attachments[0]", t -> attached(t, 0).put("bytes", (1 << 26) + 1)),
        broken("attachments[0].bytes", t -> attached(t, 0).put("bytes", "1")),
        broken("attachments[0].bytes", t -> attached(t, 0).remove("bytes")),
        broken("attachments[0]", t -> attached(t, 0).put("content_type", "x")),
        broken("attachments", t -> t.putArray("attachments")),
        broken("", t -> ((ObjectNode) t.get("parts")).put("originals", "0".repeat(64))),
        broken("originals[0].part", t -> original(t).put("part", "contact")),
        broken("originals[0].digest", t -> original(t).remove("digest")),
        broken("originals[0].working_copy", t -> original(t).put("working_copy", "01.jpg")),
        broken("originals[0].consents", t -> original(t).putArray("consents")),
        broken("originals[0].consents[0]", t -> original(t).putArray("consents").add("c9")),
        broken(
            "originals[0]", t -> original(t).putArray("consents").add("c0_store").add("c0_store")),
        broken("originals[0]", t -> original(t).put("name", "IMG_2031.jpg")),
        broken("language", t -> t.put("language", "de")),
        broken("report", t -> t.remove("report")),
        broken("report", t -> ((ObjectNode) t.get("report")).put("mailbox", "x")),
        broken("", t -> t.put("reporter_key", "x")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void readTestimony_refusesABrokenEnvelope(String path, String json) {
    assertThat(Schemas.acceptsTestimony(json)).as("schema").isFalse();

    assertThatThrownBy(() -> ReportJson.readTestimony(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ReportFormatException.class, refused -> assertThat(refused.path()).isEqualTo(path));
  }

  /// spec: 2.4
  static Stream<Consumer<ObjectNode>> brokenBeyondTheSchema() {
    return Stream.of(
        t -> t.remove("attachments"),
        t -> ((ArrayNode) t.get("attachments")).remove(1),
        t -> ((ObjectNode) t.get("parts")).remove("attachment-02"),
        t -> attached(t, 1).put("part", "attachment-01"),
        t -> attached(t, 0).put("part", "attachment-02"),
        t -> attached(t, 1).put("part", "attachment-03"),
        t -> attached(t, 1).put("name", "02.mp4"),
        t -> original(t).put("part", "attachment-03"),
        t -> ((ArrayNode) t.get("originals")).add(original(t).deepCopy()),
        t -> original(t).put("working_copy", original(t).get("digest").textValue()),
        t -> original(t).putArray("consents").add("c1_reviewers"),
        t -> original(t).putArray("consents").add("c0_store").add("c5_publish"));
  }

  @ParameterizedTest
  @MethodSource("brokenBeyondTheSchema")
  void readTestimony_refusesFilesThatAreNotThoseAmongThePartsOrAllowTooMuch(
      Consumer<ObjectNode> damage) {
    ObjectNode testimony = Samples.tree(ReportJson.write(Samples.testimony()));
    damage.accept(testimony);
    byte[] json = testimony.toString().getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ReportJson.readTestimony(json))
        .isInstanceOf(ReportFormatException.class);
  }

  private static ObjectNode attached(ObjectNode testimony, int index) {
    return (ObjectNode) testimony.get("attachments").get(index);
  }

  private static ObjectNode original(ObjectNode testimony) {
    return (ObjectNode) testimony.get("originals").get(0);
  }

  private static Arguments broken(String path, Consumer<ObjectNode> damage) {
    ObjectNode testimony = Samples.tree(ReportJson.write(Samples.testimony()));
    damage.accept(testimony);
    return Arguments.of(path, testimony.toString());
  }
}
