package org.resguardo.vetting;

import org.resguardo.note.NoteFormatException;
import org.resguardo.note.UnverifiedNote;

/// An endorsement whose form is right and whose signature nobody has checked.
public final class UnverifiedEndorsement {
  private final UnverifiedNote note;
  private final EndorsementStatement statement;

  private UnverifiedEndorsement(UnverifiedNote note, EndorsementStatement statement) {
    this.note = note;
    this.statement = statement;
  }

  /// Parses a signed note that holds an endorsement by one vetter.
  ///
  /// @throws VettingFormatException when it is anything else
  public static UnverifiedEndorsement parse(byte[] note) throws VettingFormatException {
    try {
      return of(UnverifiedNote.parse(note));
    } catch (NoteFormatException malformed) {
      throw new VettingFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  /// The same of a note that has been parsed already.
  ///
  /// @throws VettingFormatException when it holds no endorsement, or not exactly one signature
  public static UnverifiedEndorsement of(UnverifiedNote note) throws VettingFormatException {
    if (note.signatures().size() != 1) {
      throw new VettingFormatException("an endorsement has exactly one signature");
    }
    return new UnverifiedEndorsement(note, EndorsementStatement.parse(note.unverifiedText()));
  }

  /// What it says; proves nothing yet.
  public EndorsementStatement unverifiedStatement() {
    return statement;
  }

  /// The note it came in.
  public UnverifiedNote note() {
    return note;
  }
}
