package org.resguardo.audit.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns that are there, against those that are documented.
final class SchemaComparison {
  private static final Set<String> TIMES =
      Set.of(
          "timestamp",
          "timestamp without time zone",
          "timestamp with time zone",
          "time",
          "time without time zone",
          "time with time zone",
          "interval",
          "tsrange",
          "tstzrange",
          "daterange");

  private SchemaComparison() {}

  /// What is there and not documented, and the other way round.
  static List<String> differences(Schema schema, Collection<CatalogColumn> actual) {
    Set<CatalogColumn> documented =
        schema.columns().stream().map(Column::inCatalog).collect(Collectors.toSet());
    Stream<String> undocumented =
        actual.stream()
            .filter(Predicate.not(documented::contains))
            .map(column -> "not documented: " + column);
    Stream<String> missing =
        documented.stream()
            .filter(Predicate.not(actual::contains))
            .map(column -> "documented and not there: " + column)
            .sorted();
    return Stream.concat(undocumented, missing).toList();
  }

  /// Columns that can hold a time, or a day that is not documented as one.
  static List<String> times(Schema schema, Collection<CatalogColumn> actual) {
    Set<CatalogColumn> days =
        schema.columns(Form.DAY).stream().map(Column::inCatalog).collect(Collectors.toSet());
    List<String> times = new ArrayList<>();
    for (CatalogColumn column : actual) {
      String type = column.type().replaceAll("\\(\\d+\\)|\\[\\]", "");
      if (TIMES.contains(type) || (type.equals("date") && !days.contains(column))) {
        times.add(column + " can hold a time");
      }
    }
    return times;
  }
}
