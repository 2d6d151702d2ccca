package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schema and the reader agree on thousands of damaged reports, save for the rules that a
/// schema cannot express.
class SchemaAgreementTest {
  private static final int REPORTS = 1_000;
  private static final long SEED = 20_191_004;

  /// spec: 2.4
  private static final Set<String> BEYOND_THE_SCHEMA =
      Set.of(
          "must link only incidents that exist",
          "must not link an incident to itself",
          "must not repeat a code",
          "must consent to c0_store",
          "must not repeat a consent level",
          "must name the organisation of a referral");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void schemaAndReader_agreeOnDamagedReports(String name) {
    int accepted = 0;
    for (int i = 0; i < REPORTS / Samples.names().size(); i++) {
      ObjectNode report = Samples.tree(name);
      damage(report);
      accepted += assertAgreement(report) ? 1 : 0;
    }

    assertThat(accepted).as("both verdicts must occur").isBetween(5, REPORTS / 5 - 5);
  }

  private static boolean assertAgreement(ObjectNode report) {
    String json = report.toString();
    boolean schemaAccepts = Schemas.acceptsReport(json);
    try {
      ReportJson.read(json.getBytes(StandardCharsets.UTF_8));
      assertThat(schemaAccepts).as(json).isTrue();
    } catch (ReportFormatException refused) {
      boolean isBeyondTheSchema = BEYOND_THE_SCHEMA.contains(refused.rule());
      assertThat(schemaAccepts && !isBeyondTheSchema).as(refused + " " + json).isFalse();
    }
    return schemaAccepts;
  }

  private void damage(ObjectNode report) {
    List<JsonNode> containers = new ArrayList<>();
    collect(report, containers);
    switch (containers.get(random.nextInt(containers.size()))) {
      case ObjectNode object -> damageObject(object, containers);
      case ArrayNode array -> damageArray(array);
      default -> throw new IllegalStateException("neither object nor array");
    }
  }

  private void damageObject(ObjectNode object, List<JsonNode> containers) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.put(name, 3);
      case 3 -> object.put(name, "unknown");
      case 4 -> object.set(name, containers.get(random.nextInt(containers.size())).deepCopy());
      default -> object.set(name + "_x", object.get(name));
    }
  }

  private void damageArray(ArrayNode array) {
    switch (random.nextInt(5)) {
      case 0 -> array.remove(random.nextInt(array.size()));
      case 1 -> array.removeAll();
      case 2 -> array.add(array.get(0).deepCopy());
      case 3 -> array.add("unknown");
      default -> array.addObject();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
    }
    node.forEach(child -> collect(child, containers));
  }
}
