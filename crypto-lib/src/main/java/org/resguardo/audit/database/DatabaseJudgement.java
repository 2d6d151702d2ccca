package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;

/// Each check of one database, in words.
final class DatabaseJudgement {
  /// Seconds since 1970 of September 2001: no count of anything here is as large, every time is.
  private static final long LOOKS_LIKE_A_TIME = 1_000_000_000L;

  private final Schema schema;
  private final Catalog catalog;
  private final List<CatalogColumn> actual;
  private final StoredValues values;

  DatabaseJudgement(
      Schema schema, Catalog catalog, List<CatalogColumn> actual, StoredValues values) {
    this.schema = schema;
    this.catalog = catalog;
    this.actual = List.copyOf(actual);
    this.values = values;
  }

  Finding session() throws SQLException {
    return of(
        Check.SESSION,
        "PostgreSQL %s as %s, read-only".formatted(catalog.version(), catalog.currentRole()),
        catalog.setting("transaction_read_only").equals("on")
            ? List.of()
            : List.of("the session is not read-only"));
  }

  Finding columns() {
    return of(
        Check.COLUMNS,
        "%d columns of %d tables, all documented".formatted(actual.size(), schema.tables().size()),
        SchemaComparison.differences(schema, actual));
  }

  Finding times() throws SQLException {
    List<String> against = new ArrayList<>(SchemaComparison.times(schema, actual));
    for (Column column : schema.columns(Form.NUMBER)) {
      if (values.max(column) >= LOOKS_LIKE_A_TIME) {
        against.add(column.fullName() + " holds a number as large as a time");
      }
    }
    for (Column column : schema.columns(Form.WEEK)) {
      addIfAny(against, column, values.notMatching(column, weekPattern()), "are no ISO weeks");
    }
    return of(
        Check.TIMES,
        "%d columns; the finest time is the week, or a documented day".formatted(actual.size()),
        against);
  }

  Finding counters() throws SQLException {
    return of(Check.COUNTERS, "no sequence, identity or default", catalog.counters());
  }

  Finding identifiers() throws SQLException {
    List<String> against = new ArrayList<>();
    int tested = 0;
    for (Column column : schema.columns(Form.RANDOM_ID)) {
      var ids = values.ids(column).stream().distinct().toList();
      if (ids.size() >= RandomIds.ENOUGH) {
        tested += ids.size();
        RandomIds.complaints(ids).forEach(each -> against.add(column.fullName() + ": " + each));
      }
    }
    if (tested == 0) {
      return new Finding.Skip(
          Check.IDENTIFIERS,
          schema.service(),
          "fewer than %d ids in each column; too few to tell".formatted(RandomIds.ENOUGH));
    }
    return of(Check.IDENTIFIERS, "%d ids, each bit as often 1 as 0".formatted(tested), against);
  }

  Finding textForms() throws SQLException {
    List<String> against = new ArrayList<>();
    int columns = 0;
    for (Column column : schema.columns()) {
      Optional<String> pattern = column.form().pattern();
      if (pattern.isPresent()) {
        columns++;
        addIfAny(against, column, values.notMatching(column, pattern.get()), "have another form");
      }
    }
    return of(
        Check.TEXT_FORMS,
        "%d text columns hold codes of their form only".formatted(columns),
        against);
  }

  Finding sealed() throws SQLException {
    List<Column> columns = SealedColumns.of(schema);
    return of(
        Check.SEALED,
        "up to %d random values of %d columns: nothing readable"
            .formatted(StoredValues.SAMPLE, columns.size()),
        SealedColumns.complaints(columns, values));
  }

  SealedLengths lengths() throws SQLException {
    return SealedLengths.of(schema, values);
  }

  Finding lengths(SealedLengths lengths) {
    return of(
        Check.LENGTHS,
        "%d sealed parts, all of size classes".formatted(lengths.count()),
        lengths.complaints());
  }

  Finding grants() throws SQLException {
    RuntimeGrants grants = new RuntimeGrants(catalog.grants(), catalog.roles());
    List<String> against =
        Stream.concat(
                grants.complaints(schema).stream(),
                catalog.definerFunctions().stream()
                    .filter(each -> !schema.functions().contains(each))
                    .map(each -> "runs as its owner: " + each))
            .toList();
    return of(
        Check.GRANTS,
        "%s has the %d documented privileges and owns nothing"
            .formatted(String.join(", ", grants.writers()), schema.grants().size()),
        against);
  }

  Finding settings() throws SQLException {
    return of(
        Check.SETTINGS,
        "%d settings keep statements, values and commit times out"
            .formatted(ServerSettings.count()),
        ServerSettings.complaints(catalog));
  }

  private Finding of(Check check, String sentence, List<String> against) {
    return Finding.of(check, schema.service(), sentence, against);
  }

  private static String weekPattern() {
    return Form.WEEK.pattern().orElseThrow();
  }

  private static void addIfAny(List<String> against, Column column, long count, String what) {
    if (count > 0) {
      against.add("%s: %d values %s".formatted(column.fullName(), count, what));
    }
  }
}
