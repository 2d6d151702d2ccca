package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestimonyTest {
  private static final Map<String, byte[]> PARTS =
      Map.of("contact", new byte[] {1}, "originals", new byte[] {2});

  @Test
  void read_returnsWhatWasWritten() throws Exception {
    Testimony testimony = Samples.testimony();

    assertThat(ReportJson.readTestimony(ReportJson.write(testimony))).isEqualTo(testimony);
  }

  @Test
  void checkParts_acceptsThePartsItWasMadeWith() {
    assertThat(Samples.testimony().checkParts(PARTS)).isTrue();
  }

  static Stream<Map<String, byte[]>> otherParts() {
    return Stream.of(
        Map.of(),
        Map.of("contact", new byte[] {1}),
        Map.of("contact", new byte[] {1}, "originals", new byte[] {3}),
        Map.of("contact", new byte[] {2}, "originals", new byte[] {1}),
        Map.of(
            "contact", new byte[] {1}, "originals", new byte[] {2}, "attachment-01", new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("otherParts")
  void checkParts_refusesMissingAlteredSwappedAndAddedParts(Map<String, byte[]> parts) {
    assertThat(Samples.testimony().checkParts(parts)).isFalse();
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

  private static Arguments broken(String path, Consumer<ObjectNode> damage) {
    ObjectNode testimony = Samples.tree(ReportJson.write(Samples.testimony()));
    damage.accept(testimony);
    return Arguments.of(path, testimony.toString());
  }
}
