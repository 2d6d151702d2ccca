package org.resguardo.identity.caller;

import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A partner, by the SHA-256 of what its tokens call it: nothing else has to be known of it here.
///
/// @param digest 64 hexadecimal digits
public record PartnerId(String digest) {
  public PartnerId {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not the digest of a subject");
    }
  }

  /// The partner of a token.
  ///
  /// @param subject claim `sub` of the partner's access tokens
  public static PartnerId ofSubject(String subject) {
    return new PartnerId(Bytes.of(Primitives.sha256(Bytes.utf8(subject).toArray())).toHex());
  }
}
