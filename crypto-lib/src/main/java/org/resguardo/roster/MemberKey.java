package org.resguardo.roster;

import java.time.LocalDate;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A member's public key, as the vetters vouch for it.
///
/// @param memberId `m-...`
/// @param organisation id of the member's organisation
/// @param publicKey an age recipient, or for vetters a verifier key; no spaces
/// @param until last day on which the key counts
public record MemberKey(
    MemberRole role, String memberId, String organisation, String publicKey, LocalDate until) {
  private static final int MAX_KEY = 4096;
  private static final int MAX_YEAR = 9999; // four digits, as the roster's format says

  public MemberKey {
    if (!Names.isMemberId(memberId)
        || !Names.isOrganisationId(organisation)
        || publicKey.length() > MAX_KEY
        || !publicKey.matches("[!-~]+")
        || until.getYear() < 0
        || until.getYear() > MAX_YEAR) {
      throw new IllegalArgumentException("not a member key");
    }
  }

  /// SHA-256 of the key's text, in hexadecimal: what people compare.
  public String fingerprint() {
    return Bytes.of(Primitives.sha256(Bytes.utf8(publicKey).toArray())).toHex();
  }

  /// Whether the key counts on `day`.
  public boolean isInForce(LocalDate day) {
    return !day.isAfter(until);
  }
}
