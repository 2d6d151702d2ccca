package org.resguardo.submission;

import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignedNote;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;

/// report-service's word that a submission is stored: its commitment and the week, as the text of a
/// signed note.
///
/// ```
/// resguardo acknowledgement v1
/// commitment 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
/// week 2026-W47
/// ```
public record Acknowledgement(Commitment commitment, IsoWeek week) {
  private static final String HEADING = "resguardo acknowledgement v1";

  /// The text that is signed.
  public String text() {
    return HEADING + "\ncommitment " + commitment.digest().toBase64() + "\nweek " + week + "\n";
  }

  /// The signed note. Ed25519 is deterministic: the same acknowledgement gives the same bytes each
  /// time.
  public UnverifiedNote signedBy(SignerKey key) {
    try {
      return key.sign(text());
    } catch (NoteFormatException bug) {
      throw new IllegalStateException("an acknowledgement is always a valid text", bug);
    }
  }

  /// Reads what a verified note says.
  ///
  /// @throws NoteFormatException when it is not an acknowledgement
  public static Acknowledgement read(SignedNote note) throws NoteFormatException {
    String[] lines = note.text().split("\n", -1);
    if (lines.length != 4 || !lines[0].equals(HEADING) || !lines[1].startsWith("commitment ")) {
      throw new NoteFormatException("not an acknowledgement");
    }
    try {
      Acknowledgement read =
          new Acknowledgement(
              new Commitment(Bytes.fromBase64(lines[1].substring("commitment ".length()))),
              IsoWeek.parse(lines[2].replaceFirst("^week ", "")));
      if (read.text().equals(note.text())) {
        return read;
      }
    } catch (IllegalArgumentException malformed) {
      throw new NoteFormatException("not an acknowledgement");
    }
    throw new NoteFormatException("not an acknowledgement");
  }
}
