package org.resguardo.identity.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;

/// The one row of `roster_draft`: the present draft, if any. Whoever changes it holds its lock, so
/// drafting, signing and publishing happen one after the other.
@Entity
@Table(name = "roster_draft")
class StoredDraft {
  static final int ONLY_ROW = 1;

  @Id private int id;

  @Column(name = "roster_version")
  private int rosterVersion;

  private @Nullable String text;

  @Column(name = "signed_note")
  private @Nullable String signedNote;

  @Version private int version;

  protected StoredDraft() {}

  /// The text to be signed; null when there is no draft.
  @Nullable String text() {
    return text;
  }

  /// The text with the signatures taken so far; null while there are none.
  @Nullable String signedNote() {
    return signedNote;
  }

  /// The keys that the draft lists; none when there is no draft.
  List<MemberKey> keys() {
    try {
      return text == null ? List.of() : RosterContent.parse(text).members();
    } catch (RosterFormatException bug) {
      throw new IllegalStateException("only rosters are drafted", bug);
    }
  }

  int version() {
    return version;
  }

  /// The version of the roster drafted.
  int rosterVersion() {
    return rosterVersion;
  }

  void draft(int newRosterVersion, String newText) {
    rosterVersion = newRosterVersion;
    text = newText;
    signedNote = null;
  }

  void sign(String note) {
    signedNote = note;
  }

  void clear() {
    text = null;
    signedNote = null;
  }
}
