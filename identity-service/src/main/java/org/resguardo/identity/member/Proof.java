package org.resguardo.identity.member;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.MemberKey;

/// An answer to a {@link Challenge}.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface Proof {
  /// The digest of the answer, if the answer fits that kind of key at all.
  Optional<SecretBytes> digestOfAnswer(MemberKey key);

  /// The nonce, taken out of a sealed challenge.
  record Opened(Bytes proof) implements Proof {
    @Override
    public Optional<SecretBytes> digestOfAnswer(MemberKey key) {
      return key.role().readsSealedFiles()
          ? Optional.of(SecretBytes.of(Primitives.sha256(proof.toArray())))
          : Optional.empty();
    }
  }

  /// The challenge's text as a note, signed with the key in question.
  record Signed(String signedNote) implements Proof {
    @Override
    public Optional<SecretBytes> digestOfAnswer(MemberKey key) {
      if (key.role().readsSealedFiles()) {
        return Optional.empty();
      }
      try {
        NoteVerifier verifier = new NoteVerifier(List.of(VerifierKey.parse(key.publicKey())));
        String text = verifier.verify(UnverifiedNote.parse(signedNote)).text();
        return Optional.of(SecretBytes.of(Primitives.sha256(Bytes.utf8(text).toArray())));
      } catch (NoteFormatException | NoteRefusedException notSigned) {
        return Optional.empty();
      }
    }
  }
}
