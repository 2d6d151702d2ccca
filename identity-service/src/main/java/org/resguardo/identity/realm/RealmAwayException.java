package org.resguardo.identity.realm;

/// Keycloak cannot be reached, took too long, or did not do what it was asked. A later try may
/// succeed.
public final class RealmAwayException extends RuntimeException {
  RealmAwayException(String reason) {
    super(reason);
  }

  RealmAwayException(Throwable cause) {
    super("Keycloak did not do it", cause);
  }
}
