package org.resguardo.identity.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.resguardo.roster.MemberKey;

/// A member's key as the API shows it.
///
/// @param status `pending` until the proof, then `proven`
/// @param version counts up with each change; in quotes, it is the entity tag
/// @param sealedChallenge base64 of an age file only the key's holder can open; only when the key
///   has just been entered
/// @param challengeText the text the key's holder is to sign; likewise, for vetters
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberAnswer(
    String memberId,
    String role,
    String organisation,
    String publicKey,
    LocalDate until,
    String status,
    int version,
    @Nullable String sealedChallenge,
    @Nullable String challengeText) {
  static MemberAnswer of(StoredMember stored) {
    return of(stored, null, null);
  }

  static MemberAnswer of(StoredMember stored, Challenge challenge) {
    return switch (challenge) {
      case Challenge.Sealed sealed -> of(stored, sealed.ageFile().toBase64(), null);
      case Challenge.ToSign toSign -> of(stored, null, toSign.text());
    };
  }

  private static MemberAnswer of(
      StoredMember stored, @Nullable String sealedChallenge, @Nullable String challengeText) {
    MemberKey key = stored.value();
    return new MemberAnswer(
        key.memberId(),
        key.role().word(),
        key.organisation(),
        key.publicKey(),
        key.until(),
        stored.isProven() ? "proven" : "pending",
        stored.version(),
        sealedChallenge,
        challengeText);
  }
}
