package org.resguardo.deploy.stack;

import org.jspecify.annotations.Nullable;

/// Somebody who can log in to the local stack.
///
/// @param role a realm role
/// @param memberId `m-` and eight hexadecimal digits
/// @param organisation such as `org-casa`; null for auditors and operators, who belong to none
public record DemoPerson(
    String username, String password, String role, String memberId, @Nullable String organisation) {
  /// Without the password.
  @Override
  public String toString() {
    return "DemoPerson[" + username + "]";
  }
}
