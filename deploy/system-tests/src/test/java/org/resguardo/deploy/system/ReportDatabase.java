package org.resguardo.deploy.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.BlindedReport;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// The database of report-service, as the superuser sees it.
final class ReportDatabase {
  /// Without what changes by the clock, whatever is asked of the service, and without partitions.
  private static final String TABLES =
      """
      select tablename from pg_tables where schemaname = 'public'
        and tablename not in ('access_outbox', 'release_clock', 'roster_memory')
        and tablename not like 'spent\\_token\\_%'
      """;

  /// What a release adds to the tables, and takes from intake.
  private static final Map<String, String> RESTING =
      Map.of(
          "commitment", "select count(*) from intake where is_sealed",
          "report", "select count(*) from intake where is_sealed",
          "mailbox", "select count(*) from intake where is_sealed",
          "report_organisation",
              "select coalesce(sum(cardinality(organisations)), 0) from intake where is_sealed",
          "intake", "select -count(*) from intake where is_sealed");

  private static final String REPORT_OF =
      "select id, access_salt from report join mailbox on report_id = id where id_hash = ?";

  private static final String ATTACHMENT_DIGESTS =
      """
      select sha256(a.header || (
        select string_agg(c.bytes, ''::bytea order by c.index) from report_chunk c
        where c.report_id = a.report_id and c.number = a.number))
      from report_attachment a join mailbox m on m.report_id = a.report_id
      where m.id_hash = ? order by a.number
      """;

  private static final String WAITING =
      "select count(*) from access_outbox where report = ? and action = ?";

  private static final Duration RELEASE = Duration.ofSeconds(20);

  private final RunningStack stack;

  ReportDatabase(RunningStack stack) {
    this.stack = stack;
  }

  Connection connect() throws SQLException {
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                stack.variable("PGHOST"), stack.variable("PGPORT"), stack.variable("REPORT_DB"));
    return DriverManager.getConnection(url, stack.variable("PGUSER"), stack.variable("PGPASSWORD"));
  }

  /// The number of rows of every table that only requests fill, as it is once everything sealed is
  /// released.
  Map<String, Long> rowCounts() throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, Long> counts = new TreeMap<>();
      for (String table : rows(connection, TABLES, row -> row.getString(1))) {
        counts.put(table, number(connection, "select count(*) from " + table));
      }
      for (Map.Entry<String, String> resting : RESTING.entrySet()) {
        counts.merge(resting.getKey(), number(connection, resting.getValue()), Long::sum);
      }
      return counts;
    }
  }

  /// The digests of all commitments.
  List<Bytes> commitments() throws SQLException {
    return bytes(
        "select digest from commitment union all select digest from intake where is_sealed");
  }

  /// The id hash of each report's mailbox.
  List<Bytes> mailboxes() throws SQLException {
    return bytes(
        "select id_hash from report join mailbox on report_id = report.id"
            + " union all select id_hash from intake where is_sealed");
  }

  /// SHA-256 of header and chunks of each attachment of the report with that mailbox, as stored.
  List<Bytes> attachmentDigests(Bytes mailbox) throws SQLException {
    try (Connection connection = connect()) {
      return rows(connection, ATTACHMENT_DIGESTS, row -> Bytes.of(row.getBytes(1)), mailbox);
    }
  }

  /// Waits until nothing sealed rests in intake.
  void awaitRelease() {
    Eventually.holds(
        RELEASE,
        "everything sealed is released",
        () -> {
          try (Connection connection = connect()) {
            return number(connection, "select count(*) from intake where is_sealed") == 0;
          }
        });
  }

  /// The id of the report with that mailbox, once it is released.
  UUID reportId(Bytes mailbox) throws SQLException {
    return ofMailbox(mailbox, row -> row.getObject(1, UUID.class));
  }

  /// The name of that report in the access log.
  BlindedReport blindedReport(Bytes mailbox) throws SQLException {
    return ofMailbox(
        mailbox,
        row ->
            BlindedReport.of(
                row.getObject(1, UUID.class), new AccessSalt(SecretBytes.of(row.getBytes(2)))));
  }

  /// How many entries of that action on that report the access log has not confirmed.
  long waiting(BlindedReport report, String action) throws SQLException {
    try (Connection connection = connect()) {
      return number(connection, WAITING, report.digest().toArray(), action);
    }
  }

  private <T> T ofMailbox(Bytes mailbox, RowReader<T> reader) throws SQLException {
    awaitRelease();
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(REPORT_OF)) {
      statement.setBytes(1, mailbox.toArray());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return reader.read(row);
      }
    }
  }

  static long number(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private List<Bytes> bytes(String sql) throws SQLException {
    try (Connection connection = connect()) {
      return rows(connection, sql, row -> Bytes.of(row.getBytes(1)));
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String sql, RowReader<T> reader, Bytes... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setBytes(i + 1, parameters[i].toArray());
      }
      return rows(statement, reader);
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    }
  }
}
