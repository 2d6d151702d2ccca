package org.resguardo.identity.realm;

/// An account as Keycloak has it.
///
/// @param id Keycloak's own
/// @param memberId empty when it has none
/// @param organisation empty when it has none
/// @param invitedAs the role of the invitation; empty when it was not made by an invitation
/// @param hasRole whether it has a role of the realm besides those that everybody has
public record RealmAccount(
    String id, String memberId, String organisation, String invitedAs, boolean hasRole) {}
