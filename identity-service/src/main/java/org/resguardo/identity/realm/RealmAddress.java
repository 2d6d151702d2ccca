package org.resguardo.identity.realm;

/// Where a realm is: Keycloak's base address, and the realm's name.
record RealmAddress(String server, String realm) {
  private static final String MARK = "/realms/";

  /// Takes it from the issuer of the realm's tokens.
  static RealmAddress ofIssuer(String issuer) {
    int mark = issuer.lastIndexOf(MARK);
    if (mark < 0) {
      throw new IllegalArgumentException("an issuer is server/realms/realm");
    }
    return new RealmAddress(
        issuer.substring(0, mark), issuer.substring(mark + MARK.length()).replaceFirst("/$", ""));
  }
}
