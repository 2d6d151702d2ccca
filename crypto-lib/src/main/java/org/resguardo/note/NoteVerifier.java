package org.resguardo.note;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checks the signatures of notes against a fixed set of known keys. Immutable, thread-safe.
public final class NoteVerifier {
  private final List<VerifierKey> knownKeys;

  public NoteVerifier(Collection<VerifierKey> knownKeys) {
    this.knownKeys = List.copyOf(knownKeys);
  }

  /// The note, with those known keys that signed it. Signatures of unknown keys are passed over.
  ///
  /// @throws NoteRefusedException when a known key's signature is wrong, or no known key signed
  public SignedNote verify(UnverifiedNote note) throws NoteRefusedException {
    Set<VerifierKey> signers = new LinkedHashSet<>();
    for (NoteSignature signature : note.signatures()) {
      for (VerifierKey key : knownKeys) {
        if (signature.claimsToBeFrom(key)) {
          requireValid(key, note, signature);
          signers.add(key);
        }
      }
    }
    if (signers.isEmpty()) {
      throw new NoteRefusedException("no known key has signed");
    }
    return new SignedNote(note, List.copyOf(signers));
  }

  private static void requireValid(VerifierKey key, UnverifiedNote note, NoteSignature signature)
      throws NoteRefusedException {
    if (!key.verifies(note.unverifiedText(), signature.signature())) {
      throw new NoteRefusedException("a known key's signature does not match the text");
    }
  }
}
