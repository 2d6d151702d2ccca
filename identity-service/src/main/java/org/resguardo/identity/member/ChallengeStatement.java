package org.resguardo.identity.member;

import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;

/// The text of a challenge, which names the member and the key it is for, so that an answer given
/// for one key is worth nothing for another.
///
/// ```
/// resguardo key challenge v1
/// reviewer m-7f3a org-casa
/// key 3f0c...   SHA-256 of the public key's text, hexadecimal
/// nonce 47DE... 32 random bytes, base64
/// ```
record ChallengeStatement(MemberKey key, Bytes nonce) {
  static final int NONCE_BYTES = 32;

  private static final String HEADING = "resguardo key challenge v1";

  String text() {
    return String.join(
        "\n",
        HEADING,
        String.join(" ", key.role().word(), key.memberId(), key.organisation()),
        "key " + key.fingerprint(),
        "nonce " + nonce.toBase64(),
        "");
  }
}
