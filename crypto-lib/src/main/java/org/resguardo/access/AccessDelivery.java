package org.resguardo.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignedNote;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;

/// Entries on their way from report-service to the access log, as the text of a signed note. The
/// order says nothing.
///
/// ```
/// resguardo access entries v1
/// 00112233445566778899aabbccddeeff m-7f3a 2026-W48 opened 9f86d081...
/// ```
public record AccessDelivery(List<DeliveredEntry> entries) {
  /// Entries in one delivery, at most.
  public static final int MAX_ENTRIES = 500;

  private static final String HEADING = "resguardo access entries v1";

  public AccessDelivery {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException("a delivery has 1 to " + MAX_ENTRIES + " entries");
    }
    if (entries.stream().map(DeliveredEntry::id).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("a delivery id stands twice");
    }
  }

  /// The text that is signed.
  public String text() {
    return entries.stream()
        .map(DeliveredEntry::line)
        .collect(Collectors.joining("\n", HEADING + "\n", "\n"));
  }

  /// The signed note.
  public UnverifiedNote signedBy(SignerKey key) {
    try {
      return key.sign(text());
    } catch (NoteFormatException bug) {
      throw new IllegalStateException("a delivery is always a valid text", bug);
    }
  }

  /// Reads what a verified note says.
  ///
  /// @throws AccessFormatException when it is not exactly a delivery
  public static AccessDelivery read(SignedNote note) throws AccessFormatException {
    String[] lines = note.text().split("\n", -1);
    if (!lines[0].equals(HEADING)) {
      throw new AccessFormatException("a delivery starts with '" + HEADING + "'");
    }
    try {
      AccessDelivery read =
          new AccessDelivery(
              Arrays.stream(lines, 1, lines.length - 1).map(DeliveredEntry::ofLine).toList());
      if (read.text().equals(note.text())) {
        return read;
      }
    } catch (IllegalArgumentException malformed) {
      throw new AccessFormatException("a delivery has a malformed line, none, or too many");
    }
    throw new AccessFormatException("a delivery is written in one way only");
  }
}
