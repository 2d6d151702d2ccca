package org.resguardo.token;

/// A well-formed token, request or response that is not genuine, or not for this key or challenge.
///
/// Says nothing of why: an origin answers all refusals alike.
public final class TokenRefusedException extends Exception {
  TokenRefusedException() {
    super("refused", null, false, false);
  }
}
