package org.resguardo.identity.realm;

/// An account to be made, without any role.
///
/// @param invitedAs the role of the invitation, as a mark that this service made the account
public record NewAccount(
    String username,
    String memberId,
    String organisation,
    String invitedAs,
    String initialPassword) {
  /// The member id only: user names and passwords are not written down.
  @Override
  public String toString() {
    return "NewAccount[" + memberId + "]";
  }
}
