package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schemas are exactly what the records say.
///
/// After a deliberate change of the format, `-Dresguardo.writeSchemas=true` writes them anew.
class SchemaTest {
  private static final Path RESOURCES =
      Path.of(
          System.getProperty("resguardo.root"),
          "crypto-lib/src/main/resources/org/resguardo/incident");

  @Test
  void reportSchema_equalsWhatTheRecordsSay() throws IOException {
    String derived =
        new SchemaWriter(Map.of()).write(Schemas.REPORT_ID, IncidentReport.class).toPrettyString();

    writeIfAsked("report-v1.schema.json", derived);

    assertThat(Schemas.published("report-v1.schema.json")).isEqualTo(derived + "\n");
  }

  @Test
  void testimonySchema_equalsWhatTheRecordsSay() throws IOException {
    String derived =
        new SchemaWriter(Map.of(IncidentReport.class, Schemas.REPORT_ID))
            .write(Schemas.TESTIMONY_ID, Testimony.class)
            .toPrettyString();

    writeIfAsked("testimony-v1.schema.json", derived);

    assertThat(Schemas.published("testimony-v1.schema.json")).isEqualTo(derived + "\n");
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void reportSchema_acceptsEveryExample(String name) {
    assertThat(Schemas.acceptsReport(Samples.tree(name).toString())).isTrue();
  }

  @Test
  void testimonySchema_acceptsATestimony() {
    String json = Samples.tree(ReportJson.write(Samples.testimony())).toString();

    assertThat(Schemas.acceptsTestimony(json)).isTrue();
  }

  @Test
  void testimonySchema_appliesTheReportSchemaInside() {
    String json = Samples.tree(ReportJson.write(Samples.testimony())).toString();

    assertThat(Schemas.acceptsTestimony(json.replace("kidnapping", "abduction"))).isFalse();
  }

  private static void writeIfAsked(String name, String schema) throws IOException {
    if (Boolean.getBoolean("resguardo.writeSchemas")) {
      Files.writeString(RESOURCES.resolve(name), schema + "\n");
    }
  }
}
