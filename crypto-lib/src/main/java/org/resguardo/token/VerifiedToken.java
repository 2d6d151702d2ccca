package org.resguardo.token;

import org.resguardo.primitive.Bytes;

/// A submission token proven genuine, as {@link TokenVerifier} found. Has no other maker.
///
/// Shows that some partner was allowed to submit; says nothing about which, or for whom. Whether it
/// was spent before, only who keeps the spent nonces knows.
public final class VerifiedToken {
  private final Bytes nonce;
  private final Bytes keyId;

  VerifiedToken(Token token) {
    this.nonce = token.nonce();
    this.keyId = token.tokenKeyId();
  }

  /// What is spent once, 32 bytes.
  public Bytes nonce() {
    return nonce;
  }

  /// The issuer key it is signed with, 32 bytes.
  public Bytes keyId() {
    return keyId;
  }
}
