package org.resguardo.identity.backbone;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedVetter;

/// Signing keys of the demo vetters, the same in each run, and the policy that trusts them: two of
/// three organisations.
public final class Vetters {
  private Vetters() {}

  /// The signing key of an organisation's vetter.
  public static SignerKey of(String organisation) {
    return key("test-only-vetter-" + organisation);
  }

  /// A key that no policy knows.
  public static SignerKey stranger() {
    return key("test-only-stranger");
  }

  /// Two of three organisations.
  public static TrustPolicy policy() {
    List<TrustedVetter> vetters =
        Stream.of("org-casa", "org-puente", "org-faro")
            .map(each -> new TrustedVetter(each, of(each).verifierKey()))
            .toList();
    return new TrustPolicy(
        URI.create("http://127.0.0.1:8081"),
        URI.create("http://127.0.0.1:8080"),
        key("test-only-report-service").verifierKey(),
        vetters,
        2);
  }

  private static SignerKey key(String name) {
    return SignerKey.ofSeed(name, SecretBytes.of(Primitives.sha256(Bytes.utf8(name).toArray())));
  }
}
