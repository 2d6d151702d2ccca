package org.resguardo.report.oblivious;

import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.OpenException;
import org.resguardo.primitive.Bytes;

/// Seals the gateway's private keys before they are stored, so that the database alone opens no
/// request. Thread-safe.
final class SeedVault {
  private final AgeSealer sealer;
  private final AgeOpener opener;

  SeedVault(HybridIdentity identity, SecureRandom random) {
    this.sealer = new AgeSealer(List.of(identity.recipient()), random);
    this.opener = new AgeOpener(List.of(identity));
  }

  Bytes seal(GatewaySeeds seeds) {
    return Bytes.of(sealer.seal(seeds.exportSecretBytes()));
  }

  /// @throws OpenException when they were not sealed to this service's identity
  /// @throws IllegalArgumentException when what was sealed are no seeds
  GatewaySeeds open(Bytes ageFile) throws OpenException {
    return GatewaySeeds.parse(opener.open(ageFile.toArray()));
  }
}
