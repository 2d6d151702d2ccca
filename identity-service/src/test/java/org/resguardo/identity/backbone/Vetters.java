package org.resguardo.identity.backbone;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedLogs;
import org.resguardo.roster.TrustedService;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.tlog.WitnessQuorum;

/// Signing keys of the demo vetters, the same in each run, and the policy that trusts them: two of
/// three organisations.
public final class Vetters {
  private Vetters() {}

  /// The signing key of an organisation's vetter.
  public static SignerKey of(String organisation) {
    return key("test-only-vetter-" + organisation);
  }

  /// Another vetter's key of the same organisation.
  public static SignerKey secondOf(String organisation) {
    return key("test-only-second-vetter-" + organisation);
  }

  /// A key that no policy knows.
  public static SignerKey stranger() {
    return key("test-only-stranger");
  }

  /// Two of three organisations.
  public static TrustPolicy policy() {
    List<TrustedVetter> vetters =
        Stream.of("org-casa", "org-puente", "org-faro")
            .flatMap(
                each ->
                    Stream.of(of(each), secondOf(each))
                        .map(key -> new TrustedVetter(each, key.verifierKey())))
            .toList();
    return new TrustPolicy(
        service("http://127.0.0.1:8081", "test-only-identity-service"),
        service("http://127.0.0.1:8080", "test-only-report-service"),
        vetters,
        2,
        new TrustedLogs(
            directoryLog().verifierKey(), accessLog().verifierKey(), WitnessQuorum.NONE));
  }

  /// The key that identity-service signs its own statements with.
  public static SignerKey identityService() {
    return key("test-only-identity-service");
  }

  /// The key of the directory log, whose name is the log's origin.
  public static SignerKey directoryLog() {
    return key("test-only.example/logs/directory");
  }

  /// The key of the access log, whose name is the log's origin.
  public static SignerKey accessLog() {
    return key("test-only.example/logs/access");
  }

  /// The key of report-service, which signs acknowledgements and access entries.
  public static SignerKey reportService() {
    return key("test-only-report-service");
  }

  private static TrustedService service(String address, String name) {
    return new TrustedService(URI.create(address), key(name).verifierKey());
  }

  private static SignerKey key(String name) {
    return SignerKey.ofSeed(name, SecretBytes.of(Primitives.sha256(Bytes.utf8(name).toArray())));
  }
}
