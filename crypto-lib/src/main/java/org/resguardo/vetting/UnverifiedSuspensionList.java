package org.resguardo.vetting;

import org.resguardo.note.NoteFormatException;
import org.resguardo.note.UnverifiedNote;

/// A suspension list whose form is right and whose signature nobody has checked.
public final class UnverifiedSuspensionList {
  private final UnverifiedNote note;
  private final SuspensionStatement statement;

  private UnverifiedSuspensionList(UnverifiedNote note, SuspensionStatement statement) {
    this.note = note;
    this.statement = statement;
  }

  /// Parses a signed note that holds a suspension list.
  ///
  /// @throws VettingFormatException when it is neither
  public static UnverifiedSuspensionList parse(byte[] note) throws VettingFormatException {
    try {
      UnverifiedNote unverified = UnverifiedNote.parse(note);
      return new UnverifiedSuspensionList(
          unverified, SuspensionStatement.parse(unverified.unverifiedText()));
    } catch (NoteFormatException malformed) {
      throw new VettingFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  UnverifiedNote note() {
    return note;
  }

  SuspensionStatement unverifiedStatement() {
    return statement;
  }
}
