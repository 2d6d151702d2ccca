package org.resguardo.identity.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.resguardo.age.OpenException;
import org.resguardo.identity.policy.KeyIdentity;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenIssuer;

/// Makes issuer keys, and turns stored ones back into issuers. Takes up to seconds; not for the
/// event loop.
@ApplicationScoped
class KeyMaker {
  private final KeyIdentity identity;
  private final SecureRandom random;

  KeyMaker(KeyIdentity identity, SecureRandom random) {
    this.identity = identity;
    this.random = random;
  }

  /// A new key, its private half sealed to this service's own identity.
  StoredIssuerKey make(IsoWeek week) {
    TokenIssuer issuer = TokenIssuer.generate(random);
    return new StoredIssuerKey(week, issuer.key(), identity.seal(issuer.exportSecretBytes()));
  }

  /// The issuer whose key is stored.
  ///
  /// @throws UnusableKeyException when the private half is sealed to another identity, or belongs
  ///   to another public key
  TokenIssuer issuer(StoredIssuerKey stored) {
    try {
      TokenIssuer issuer = TokenIssuer.importSecret(identity.open(stored.sealedSecret()));
      if (issuer.key().equals(stored.key())) {
        return issuer;
      }
    } catch (OpenException | TokenFormatException foreign) {
      throw new UnusableKeyException();
    }
    throw new UnusableKeyException();
  }
}
