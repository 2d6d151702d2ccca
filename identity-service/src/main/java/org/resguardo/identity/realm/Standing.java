package org.resguardo.identity.realm;

/// What a member's account should be able to do.
public enum Standing {
  /// It has the member's role.
  IN_FORCE,
  /// It does not have that role.
  EXPIRED,
  /// It has no role of a member, and its sessions are ended.
  SUSPENDED
}
