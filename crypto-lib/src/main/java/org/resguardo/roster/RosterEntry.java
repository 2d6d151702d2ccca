package org.resguardo.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// What the directory log holds of a roster: which version, and the hash of its text.
///
/// ```
/// resguardo roster entry v1
/// version 3
/// sha256 3f0c...   SHA-256 of the roster's text without signatures, hexadecimal
/// expires 2027-02-20
/// ```
///
/// @param sha256 32 bytes
public record RosterEntry(int version, Bytes sha256, LocalDate expires) {
  private static final String HEADING = "resguardo roster entry v1";
  private static final int HASH_BYTES = 32;
  private static final int LINES = 4;

  public RosterEntry {
    if (version < 1 || sha256.length() != HASH_BYTES) {
      throw new IllegalArgumentException("a roster entry has a version from 1 and a hash");
    }
  }

  /// The entry of a roster.
  public static RosterEntry of(RosterContent roster) {
    byte[] hash = Primitives.sha256(Bytes.utf8(roster.text()).toArray());
    return new RosterEntry(roster.version(), Bytes.of(hash), roster.expires());
  }

  /// Reads an entry.
  ///
  /// @throws RosterFormatException when `text` is not exactly what {@link #text} writes
  public static RosterEntry parse(String text) throws RosterFormatException {
    List<String> lines = text.lines().toList();
    if (lines.size() == LINES) {
      try {
        RosterEntry entry =
            new RosterEntry(
                Integer.parseInt(value(lines, 1)),
                Bytes.fromHex(value(lines, 2)),
                LocalDate.parse(value(lines, 3)));
        if (entry.text().equals(text)) {
          return entry;
        }
      } catch (IllegalArgumentException | DateTimeParseException malformed) {
        throw new RosterFormatException("not a roster entry");
      }
    }
    throw new RosterFormatException("not a roster entry");
  }

  private static String value(List<String> lines, int index) {
    return lines.get(index).substring(lines.get(index).indexOf(' ') + 1);
  }

  /// The entry's text.
  public String text() {
    return String.join(
        "\n", HEADING, "version " + version, "sha256 " + sha256.toHex(), "expires " + expires, "");
  }

  /// The entry as it is logged: its text in UTF-8.
  public Bytes bytes() {
    return Bytes.utf8(text());
  }
}
