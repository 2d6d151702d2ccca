package org.resguardo.identity.issuance;

import java.sql.SQLException;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.submission.IsoWeek;

/// `issuer_key` and the directory log's entries of issuer keys, seen from outside. Tests use weeks
/// of 2099, which the running service leaves alone.
final class IssuerKeyRows {
  private IssuerKeyRows() {}

  static void forgetTestWeeks() throws SQLException {
    Rows.executeAsOwner("delete from issuer_key where week > '2099'");
  }

  static IsoWeek week(int number) {
    return new IsoWeek(2099, number);
  }

  static int keys(IsoWeek week) throws SQLException {
    return Rows.query("select 1 from issuer_key where week = '%s'".formatted(week)).size();
  }

  /// Entries of issuer keys of that week, those that still wait included.
  static int entries(IsoWeek week) throws SQLException {
    String condition =
        "where convert_from(data, 'UTF8') like 'resguardo issuer key v1%week " + week + "%'";
    return Rows.query(
            "select 1 from log_pending %1$s union all select 1 from log_entry %1$s"
                .formatted("where log = 'directory' and " + condition.substring(6)))
        .size();
  }

  /// Stores a key as somebody with the database could, without a log entry.
  static void insert(StoredIssuerKey key) throws SQLException {
    insert(key.week(), key.key().spki().toHex(), key.sealedSecret().toHex());
  }

  static void insert(IsoWeek week, String spki, String sealedSecret) throws SQLException {
    Rows.executeAsService(
        "insert into issuer_key values ('%s', '\\x%s', '\\x%s')"
            .formatted(week, spki, sealedSecret));
  }

  static String sealedSecret(IsoWeek week) throws SQLException {
    return Rows.query(
            "select encode(sealed_secret, 'hex') from issuer_key where week = '%s'".formatted(week))
        .getFirst();
  }
}
