package org.resguardo.identity.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.UnverifiedNote;

/// Signature lines as they are stored: verified before they came in.
final class Signatures {
  private Signatures() {}

  /// The signatures under the draft.
  static List<NoteSignature> of(StoredDraft draft) {
    String note = draft.signedNote();
    return note == null ? List.of() : stored(note).signatures();
  }

  /// The stored note, or none, with the signatures of `more` whose keys have not signed it yet.
  ///
  /// One signature a key: a key can make any number of them for one text, and a note of too many is
  /// a roster that no client reads.
  static UnverifiedNote merge(@Nullable String storedNote, UnverifiedNote more) {
    if (storedNote == null) {
      return more;
    }
    try {
      UnverifiedNote merged = stored(storedNote);
      for (NoteSignature signature : more.signatures()) {
        merged = isSigned(merged, signature) ? merged : merged.with(signature);
      }
      return merged;
    } catch (NoteFormatException bug) {
      throw new IllegalStateException("a note with one more signature is a note", bug);
    }
  }

  /// Whether a stored note has the text of `note`, signed by all the keys that signed that.
  static boolean covers(String storedNote, UnverifiedNote note) {
    UnverifiedNote stored = stored(storedNote);
    return stored.unverifiedText().equals(note.unverifiedText())
        && note.signatures().stream().allMatch(signature -> isSigned(stored, signature));
  }

  private static boolean isSigned(UnverifiedNote note, NoteSignature signature) {
    return note.signatures().stream().anyMatch(signature::hasSameSigner);
  }

  static UnverifiedNote stored(String note) {
    try {
      return UnverifiedNote.parse(note);
    } catch (NoteFormatException bug) {
      throw new IllegalStateException("only parsed notes are stored", bug);
    }
  }
}
