package org.resguardo.vetting;

import java.util.List;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.VerifierKey;

/// Turns an {@link UnverifiedSuspensionList} into a {@link SuspensionList}. Immutable, thread-safe.
public final class SuspensionVerifier {
  private final NoteVerifier notes;

  /// @param identityKey the key of identity-service in the trust policy
  public SuspensionVerifier(VerifierKey identityKey) {
    this.notes = new NoteVerifier(List.of(identityKey));
  }

  /// Checks the signature. How old the list may be, and that none goes back behind another, is for
  /// the caller, who remembers the newest: {@link SuspensionList#isOlderThan}.
  ///
  /// @throws NoteRefusedException when identity-service has not signed exactly this
  public SuspensionList verify(UnverifiedSuspensionList list) throws NoteRefusedException {
    notes.verify(list.note());
    return new SuspensionList(list.unverifiedStatement());
  }
}
