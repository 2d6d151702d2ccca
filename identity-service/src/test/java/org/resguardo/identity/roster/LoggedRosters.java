package org.resguardo.identity.roster;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.note.NoteFormatException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.RosterEntry;

/// Puts rosters into the database as if they had been signed and published.
final class LoggedRosters {
  private LoggedRosters() {}

  /// Publishes a roster and puts its entry in line for the log.
  static void enter(int version, String expires) throws SQLException {
    enterWithoutLog(version, expires);
    Rows.executeAsService(
        "insert into log_pending values ('%s', 'directory', '\\x%s')"
            .formatted(UUID.randomUUID(), entry(version, expires).bytes().toHex()));
  }

  /// Publishes a roster that the log never hears of.
  static void enterWithoutLog(int version, String expires) throws SQLException {
    Rows.executeAsService(
        "insert into published_roster values (%d, date '%s', '%s')"
            .formatted(version, expires, note(version)));
  }

  static RosterEntry entry(int version, String expires) {
    byte[] sha256 = Primitives.sha256(Bytes.utf8(text(version)).toArray());
    return new RosterEntry(version, Bytes.of(sha256), LocalDate.parse(expires));
  }

  static String note(int version) {
    try {
      return Vetters.of("org-casa").sign(text(version)).encoded();
    } catch (NoteFormatException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static String text(int version) {
    return "roster " + version + "\n";
  }
}
