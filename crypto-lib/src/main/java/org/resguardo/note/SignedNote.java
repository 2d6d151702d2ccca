package org.resguardo.note;

import java.util.List;

/// A text that known keys have signed, as {@link NoteVerifier} found. Has no other maker.
public final class SignedNote {
  private final UnverifiedNote note;
  private final List<VerifierKey> signers;

  SignedNote(UnverifiedNote note, List<VerifierKey> signers) {
    this.note = note;
    this.signers = List.copyOf(signers);
  }

  /// The signed text, ending in a newline.
  public String text() {
    return note.unverifiedText();
  }

  /// The known keys that signed, each once; at least one.
  public List<VerifierKey> signers() {
    return signers;
  }

  /// The whole note, unknown signatures included.
  public String encoded() {
    return note.encoded();
  }
}
