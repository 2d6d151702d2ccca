package org.resguardo.identity.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridRecipient;
import org.resguardo.age.KeyFormatException;
import org.resguardo.age.PassphraseRecipient;
import org.resguardo.age.Recipient;
import org.resguardo.age.X25519Recipient;
import org.resguardo.identity.member.ChallengeOutcome.Made;
import org.resguardo.identity.member.ChallengeOutcome.Refused;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.ChallengeStatement;
import org.resguardo.roster.MemberKey;

/// Checks that a key is of the kind its role needs, and makes a challenge for it. Takes part of a
/// millisecond; not for the event loop.
@ApplicationScoped
class ChallengeMaker {
  private final SecureRandom random;

  ChallengeMaker(SecureRandom random) {
    this.random = random;
  }

  ChallengeOutcome make(MemberKey key) {
    Bytes nonce = Bytes.of(Primitives.randomBytes(ChallengeStatement.NONCE_BYTES, random));
    ChallengeStatement statement = new ChallengeStatement(key, nonce);
    return key.role().readsSealedFiles() ? sealed(statement) : toSign(statement);
  }

  private ChallengeOutcome sealed(ChallengeStatement statement) {
    try {
      return switch (Recipient.parse(statement.key().publicKey())) {
        case HybridRecipient recipient -> sealedTo(recipient, statement);
        case X25519Recipient _ -> new Refused(ProblemType.CLASSIC_KEY_REFUSED);
        case PassphraseRecipient _ -> new Refused(ProblemType.KEY_REFUSED);
      };
    } catch (KeyFormatException malformed) {
      return new Refused(ProblemType.KEY_REFUSED);
    }
  }

  private ChallengeOutcome sealedTo(HybridRecipient recipient, ChallengeStatement statement) {
    byte[] text = Bytes.utf8(statement.text()).toArray();
    byte[] ageFile = new AgeSealer(List.of(recipient), random).seal(text);
    return new Made(new Challenge.Sealed(digest(statement.nonce()), Bytes.of(ageFile)));
  }

  private static ChallengeOutcome toSign(ChallengeStatement statement) {
    try {
      VerifierKey.parse(statement.key().publicKey());
      String text = statement.text();
      return new Made(new Challenge.ToSign(digest(Bytes.utf8(text)), text));
    } catch (NoteFormatException malformed) {
      return new Refused(ProblemType.KEY_REFUSED);
    }
  }

  private static Bytes digest(Bytes answer) {
    return Bytes.of(Primitives.sha256(answer.toArray()));
  }
}
