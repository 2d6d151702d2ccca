package org.resguardo.roster;

import org.resguardo.note.NoteFormatException;
import org.resguardo.note.UnverifiedNote;

/// A roster whose form is right and whose signatures nobody has checked.
public final class UnverifiedRoster {
  private final UnverifiedNote note;
  private final RosterContent content;

  private UnverifiedRoster(UnverifiedNote note, RosterContent content) {
    this.note = note;
    this.content = content;
  }

  /// Parses a signed note that holds a roster.
  ///
  /// @throws RosterFormatException when it is neither
  public static UnverifiedRoster parse(byte[] note) throws RosterFormatException {
    try {
      UnverifiedNote unverified = UnverifiedNote.parse(note);
      return new UnverifiedRoster(unverified, RosterContent.parse(unverified.unverifiedText()));
    } catch (NoteFormatException malformed) {
      throw new RosterFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  /// What it says; proves nothing yet.
  public RosterContent unverifiedContent() {
    return content;
  }

  /// The note it came in.
  public UnverifiedNote note() {
    return note;
  }
}
