package org.resguardo.identity.issuance;

/// A key with its proof, as JSON.
///
/// @param tokenKey SubjectPublicKeyInfo, base64
/// @param proof a tlog-proof (c2sp.org/tlog-proof) of the key's entry
record IssuerKeyAnswer(String week, String tokenKey, String proof) {
  static IssuerKeyAnswer of(WitnessedKey key) {
    return new IssuerKeyAnswer(key.week().toString(), key.key().spki().toBase64(), key.proof());
  }
}
