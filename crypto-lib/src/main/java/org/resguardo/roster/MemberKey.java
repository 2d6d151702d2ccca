package org.resguardo.roster;

import java.time.LocalDate;

/// A member's public key, as the vetters vouch for it.
///
/// @param memberId `m-...`
/// @param organisation id of the member's organisation
/// @param publicKey an age recipient, or for vetters a verifier key; no spaces
/// @param until last day on which the key counts
public record MemberKey(
    MemberRole role, String memberId, String organisation, String publicKey, LocalDate until) {
  private static final int MAX_KEY = 4096;

  public MemberKey {
    if (!Names.isMemberId(memberId)
        || !Names.isOrganisationId(organisation)
        || publicKey.length() > MAX_KEY
        || !publicKey.matches("[!-~]+")) {
      throw new IllegalArgumentException("not a member key");
    }
  }

  /// Whether the key counts on `day`.
  public boolean isInForce(LocalDate day) {
    return !day.isAfter(until);
  }
}
