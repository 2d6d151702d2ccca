package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// Values of documented columns. Names come from the schema that ships with this code.
final class StoredValues {
  /// Random rows of a sealed column that are looked into.
  static final int SAMPLE = 50;

  /// Bytes of each that are looked at.
  static final int SAMPLE_BYTES = 1 << 17;

  private static final int MAX_IDS = 100_000;

  /// How often a length occurs.
  record Length(long bytes, long count) {}

  private final DatabaseSession session;

  StoredValues(DatabaseSession session) {
    this.session = session;
  }

  /// How many values do not match the whole of `pattern`, which is ours.
  long notMatching(Column column, String pattern) throws SQLException {
    return count(
        "select count(*) from %s where %s is not null and %s::text !~ '^(%s)$'"
            .formatted(column.table(), column.name(), column.name(), pattern));
  }

  /// How many values are not of exactly `bytes`.
  long notOfLength(Column column, int bytes) throws SQLException {
    return count(
        "select count(*) from %s where octet_length(%s) <> %d"
            .formatted(column.table(), column.name(), bytes));
  }

  /// The largest number.
  long max(Column column) throws SQLException {
    return count("select coalesce(max(%s), 0) from %s".formatted(column.name(), column.table()));
  }

  /// How often each length occurs.
  List<Length> lengths(Column column) throws SQLException {
    return session.query(
        "select %s, count(*) from %s where %s is not null group by 1 order by 1"
            .formatted(payloadLength(column), column.table(), column.name()),
        row -> new Length(row.getLong(1), row.getLong(2)));
  }

  /// Of an age file, what follows the header: its last line is `---`, a space, 43 characters of
  /// base64 and a line break.
  private static String payloadLength(Column column) {
    return column.form() == Form.AGE_FILE
        ? "octet_length(%1$s) - position('\\x0a2d2d2d20'::bytea in %1$s) - 48"
            .formatted(column.name())
        : "octet_length(" + column.name() + ")";
  }

  /// The beginnings of some values, chosen at random.
  List<Bytes> sample(Column column) throws SQLException {
    return session.query(
        "select substring(%1$s from 1 for %2$d) from %3$s where %1$s is not null order by random() limit %4$d"
            .formatted(column.name(), SAMPLE_BYTES, column.table(), SAMPLE),
        row -> Bytes.of(row.getBytes(1)));
  }

  /// Ids, 16 bytes each.
  List<Bytes> ids(Column column) throws SQLException {
    return session.query(
        "select uuid_send(%s) from %s limit %d".formatted(column.name(), column.table(), MAX_IDS),
        row -> Bytes.of(row.getBytes(1)));
  }

  private long count(String sql) throws SQLException {
    return session.query(sql, row -> row.getLong(1)).getFirst();
  }
}
