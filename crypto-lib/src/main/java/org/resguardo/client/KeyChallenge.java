package org.resguardo.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.ChallengeStatement;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterFormatException;

/// What identity-service asks of the holder of a key before it believes that there is one.
///
/// An answer is given to a challenge for exactly that key only: a service that sends a roster to be
/// signed gets nothing.
public sealed interface KeyChallenge {
  /// Nothing: the key is proven already.
  record None() implements KeyChallenge {}

  /// An age file sealed to the key.
  record Sealed(MemberKey key, Bytes ageFile) implements KeyChallenge {
    /// The nonce inside, for {@link VettingClient#prove(String, Bytes)}.
    ///
    /// @throws OpenException when none of `identities` opens it
    /// @throws RosterFormatException when what is inside is no challenge for this key
    public Bytes answer(List<Identity> identities) throws OpenException, RosterFormatException {
      byte[] text = new AgeOpener(identities).open(ageFile.toArray());
      return ChallengeStatement.read(new String(text, StandardCharsets.UTF_8), key).nonce();
    }
  }

  /// A text to be signed with the key.
  record ToSign(MemberKey key, String text) implements KeyChallenge {
    /// The signed text, for {@link VettingClient#prove(String, UnverifiedNote)}.
    ///
    /// @throws RosterFormatException when the text is no challenge for this key; nothing is signed
    ///   then
    public UnverifiedNote answer(SignerKey signer)
        throws RosterFormatException, NoteFormatException {
      return signer.sign(ChallengeStatement.read(text, key).text());
    }
  }
}
