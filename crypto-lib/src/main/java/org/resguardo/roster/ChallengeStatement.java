package org.resguardo.roster;

import org.resguardo.primitive.Bytes;

/// The text of a challenge for proof of possession. It names the member and the key it is for, so
/// that an answer given for one key is worth nothing for another, and so that its signer cannot be
/// brought to sign anything else.
///
/// ```
/// resguardo key challenge v1
/// reviewer m-7f3a org-casa
/// key 3f0c...   SHA-256 of the public key's text, hexadecimal
/// nonce 47DE... 32 random bytes, base64
/// ```
public record ChallengeStatement(MemberKey key, Bytes nonce) {
  /// Bytes of the nonce.
  public static final int NONCE_BYTES = 32;

  private static final String HEADING = "resguardo key challenge v1";

  public ChallengeStatement {
    if (nonce.length() != NONCE_BYTES) {
      throw new IllegalArgumentException("a challenge's nonce has 32 bytes");
    }
  }

  /// The text, as it is sealed or signed.
  public String text() {
    return String.join(
        "\n",
        HEADING,
        String.join(" ", key.role().word(), key.memberId(), key.organisation()),
        "key " + key.fingerprint(),
        "nonce " + nonce.toBase64(),
        "");
  }

  /// Reads a challenge that must be for `key` and must say nothing else.
  ///
  /// @throws RosterFormatException when it is anything else; do not answer it then
  public static ChallengeStatement read(String text, MemberKey key) throws RosterFormatException {
    String nonce = text.substring(text.lastIndexOf(' ') + 1).stripTrailing();
    try {
      ChallengeStatement read = new ChallengeStatement(key, Bytes.fromBase64(nonce));
      if (read.text().equals(text)) {
        return read;
      }
    } catch (IllegalArgumentException malformed) {
      throw new RosterFormatException("not a challenge for this key");
    }
    throw new RosterFormatException("not a challenge for this key");
  }
}
