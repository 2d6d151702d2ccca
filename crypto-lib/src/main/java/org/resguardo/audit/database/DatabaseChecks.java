package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.StoredSize;

/// The look into one database.
public final class DatabaseChecks {
  private static final String NOT_GRANTED = "42501"; // SQLSTATE insufficient_privilege

  private final List<Finding> findings = new ArrayList<>();
  private List<StoredSize> sizes = List.of();

  private DatabaseChecks() {}

  /// A check that asks the database.
  private interface Look {
    Finding look() throws SQLException;
  }

  /// Looks into the databases at `urls`, and says which service's was not given.
  ///
  /// @param environment `PGUSER`, `PGPASSWORD`; other variables of PostgreSQL are the driver's to
  ///   read
  public static DatabaseChecks run(List<String> urls, Map<String, String> environment) {
    DatabaseChecks checks = new DatabaseChecks();
    urls.forEach(url -> checks.lookInto(url, environment));
    Set<String> seen = checks.findings.stream().map(Finding::subject).collect(Collectors.toSet());
    Schema.all().stream()
        .map(Schema::service)
        .filter(service -> !seen.contains(service))
        .map(
            service ->
                new Finding.Skip(Check.SESSION, service, "no --database was given for " + service))
        .forEach(checks.findings::add);
    return checks;
  }

  /// Whether `url` is one of PostgreSQL's, without a password for others to see.
  public static boolean isAddress(String url) {
    return url.startsWith("jdbc:postgresql:") && !url.contains("password=");
  }

  /// What was found.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// The lengths of what is stored.
  public List<StoredSize> sizes() {
    return sizes;
  }

  private void lookInto(String url, Map<String, String> environment) {
    try (DatabaseSession session = DatabaseSession.open(url, environment)) {
      Catalog catalog = new Catalog(session);
      List<CatalogColumn> columns = catalog.columns();
      Optional<Schema> schema =
          Schema.recognised(columns.stream().map(CatalogColumn::table).toList());
      if (schema.isEmpty()) {
        findings.add(fail(Check.SESSION, "", "this is the database of neither service"));
      } else {
        lookInto(schema.get(), catalog, columns, new StoredValues(session));
      }
    } catch (SQLException refused) {
      findings.add(fail(Check.SESSION, "", "no session: SQLSTATE " + refused.getSQLState()));
    }
  }

  private void lookInto(
      Schema schema, Catalog catalog, List<CatalogColumn> columns, StoredValues values) {
    DatabaseJudgement judge = new DatabaseJudgement(schema, catalog, columns, values);
    add(schema, Check.SESSION, judge::session);
    add(schema, Check.COLUMNS, judge::columns);
    add(schema, Check.TIMES, judge::times);
    add(schema, Check.COUNTERS, judge::counters);
    add(schema, Check.IDENTIFIERS, judge::identifiers);
    add(schema, Check.TEXT_FORMS, judge::textForms);
    add(schema, Check.SEALED, judge::sealed);
    add(schema, Check.LENGTHS, () -> lengths(judge));
    add(schema, Check.GRANTS, judge::grants);
    add(schema, Check.SETTINGS, judge::settings);
  }

  private Finding lengths(DatabaseJudgement judge) throws SQLException {
    SealedLengths lengths = judge.lengths();
    sizes = Stream.concat(sizes.stream(), lengths.sizes().stream()).toList();
    return judge.lengths(lengths);
  }

  private void add(Schema schema, Check check, Look look) {
    try {
      findings.add(look.look());
    } catch (SQLException refused) {
      findings.add(
          NOT_GRANTED.equals(refused.getSQLState())
              ? new Finding.Skip(
                  check, schema.service(), "this database user may not read all that is needed")
              : fail(check, schema.service(), "no answer: SQLSTATE " + refused.getSQLState()));
    }
  }

  private static Finding fail(Check check, String subject, String sentence) {
    return new Finding.Fail(check, subject, sentence, List.of());
  }
}
