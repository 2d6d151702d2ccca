package org.resguardo.vetting;

import java.time.Instant;
import java.time.LocalDate;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;

/// Statements and keys that several tests use.
final class Statements {
  static final Instant NOW = Instant.parse("2026-11-24T22:58:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  static final MemberKey KEY =
      new MemberKey(MemberRole.REVIEWER, "m-7f3a", "org-casa", "age1pq1x", TODAY.plusYears(1));

  private Statements() {}

  static EndorsementStatement endorsement(int round, LocalDate until) {
    return endorsement(KEY, round, until);
  }

  static EndorsementStatement endorsement(MemberKey key, int round, LocalDate until) {
    return new EndorsementStatement(
        VettedMember.of(key), fingerprint(key), CodeOfConduct.sha256(), round, until);
  }

  static Bytes fingerprint(MemberKey key) {
    return Bytes.fromHex(key.fingerprint());
  }

  /// The same key for the same name.
  static SignerKey signer(String name) {
    return SignerKey.ofSeed(name, SecretBytes.of(Primitives.sha256(Bytes.utf8(name).toArray())));
  }

  static UnverifiedEndorsement signed(EndorsementStatement statement, SignerKey signer) {
    try {
      return UnverifiedEndorsement.of(signer.sign(statement.text()));
    } catch (NoteFormatException | VettingFormatException bug) {
      throw new AssertionError(bug);
    }
  }
}
