package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaComparisonTest {
  private static final Schema SCHEMA =
      Schema.parse(
          "report-service",
          """
          # a comment
          column report id uuid random-id
          column report week text week
          column roster expires date day
          """);
  private static final List<CatalogColumn> AS_DOCUMENTED =
      SCHEMA.columns().stream().map(Column::inCatalog).toList();

  @Test
  void databaseAsDocumented_hasNoDifference() {
    assertThat(SchemaComparison.differences(SCHEMA, AS_DOCUMENTED)).isEmpty();
    assertThat(SchemaComparison.times(SCHEMA, AS_DOCUMENTED)).isEmpty();
  }

  @Test
  void columnAddedBehindTheAuditorsBack_isFound() {
    List<CatalogColumn> actual = with(new CatalogColumn("report", "remote_address", "inet"));

    assertThat(SchemaComparison.differences(SCHEMA, actual))
        .containsExactly("not documented: report.remote_address inet");
  }

  @Test
  void columnOfAnotherType_isFoundTwice() {
    List<CatalogColumn> actual =
        List.of(
            new CatalogColumn("report", "id", "bigint"),
            AS_DOCUMENTED.get(1),
            AS_DOCUMENTED.get(2));

    assertThat(SchemaComparison.differences(SCHEMA, actual)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timestamp with time zone",
        "timestamp(3) without time zone",
        "time without time zone",
        "interval",
        "timestamp without time zone[]",
        "date"
      })
  void columnThatCanHoldATime_isFound(String type) {
    assertThat(SchemaComparison.times(SCHEMA, with(new CatalogColumn("report", "at", type))))
        .containsExactly("report.at " + type + " can hold a time");
  }

  private static List<CatalogColumn> with(CatalogColumn column) {
    return Stream.concat(AS_DOCUMENTED.stream(), Stream.of(column)).toList();
  }
}
