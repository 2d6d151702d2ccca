package org.resguardo.client;

/// An account that has been made for somebody.
///
/// @param initialPassword for the first login; the service shows it once
public record Invitation(String memberId, String initialPassword) {
  /// Without the password.
  @Override
  public String toString() {
    return "Invitation[" + memberId + "]";
  }
}
