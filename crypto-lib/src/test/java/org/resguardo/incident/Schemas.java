package org.resguardo.incident;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The published schemas, as an independent validator sees them.
final class Schemas {
  static final String REPORT_ID = "urn:resguardo:report:v1";
  static final String TESTIMONY_ID = "urn:resguardo:testimony:v1";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  Map.of(
                      REPORT_ID, published("report-v1.schema.json"),
                      TESTIMONY_ID, published("testimony-v1.schema.json"))));

  private Schemas() {}

  static String published(String name) {
    return new String(Samples.resource(name), StandardCharsets.UTF_8);
  }

  static boolean acceptsReport(String json) {
    return accepts(REPORT_ID, json);
  }

  static boolean acceptsTestimony(String json) {
    return accepts(TESTIMONY_ID, json);
  }

  private static boolean accepts(String id, String json) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(id));
    return schema.validate(json, InputFormat.JSON).isEmpty();
  }
}
