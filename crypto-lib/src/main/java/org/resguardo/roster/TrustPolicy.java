package org.resguardo.roster;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.TrustedWitness;

/// What a client pins: whose signatures make a roster, how many organisations must sign, in which
/// log it must stand under which witnesses' eyes, and where the services are.
///
/// @param identity identity-service, and the key of its own statements
/// @param report report-service, and the key it signs acknowledgements with
/// @param vetters at least one of each organisation that counts
/// @param quorum how many *organisations* must have a vetter's signature under a roster; at least 1
public record TrustPolicy(
    TrustedService identity,
    TrustedService report,
    List<TrustedVetter> vetters,
    int quorum,
    TrustedLogs logs) {
  public TrustPolicy {
    vetters = List.copyOf(vetters);
    long organisations = vetters.stream().map(TrustedVetter::organisation).distinct().count();
    if (quorum < 1 || quorum > organisations) {
      throw new IllegalArgumentException("the quorum is between 1 and the number of organisations");
    }
    requireDistinct(
        vetters.stream().map(vetter -> vetter.key().publicKey()), "a vetter's key stands twice");
    // Key ids have four bytes, so a second key with another's name and id is quickly found.
    requireDistinct(
        vetters.stream().map(TrustPolicy::signer), "two vetters' keys have the same name and id");
    requireDistinct(
        allKeys(identity, report, vetters, logs), "a key stands in more than one place");
  }

  private static void requireDistinct(Stream<?> values, String rule) {
    List<?> all = values.toList();
    if (all.stream().distinct().count() != all.size()) {
      throw new IllegalArgumentException(rule);
    }
  }

  private static String signer(TrustedVetter vetter) {
    return vetter.key().name() + "+" + vetter.key().keyId().toHex();
  }

  /// One key in two places could be made to say in the one what was meant for the other.
  private static Stream<Bytes> allKeys(
      TrustedService identity,
      TrustedService report,
      List<TrustedVetter> vetters,
      TrustedLogs logs) {
    Stream<VerifierKey> single =
        Stream.of(identity.key(), report.key(), logs.directoryKey(), logs.accessKey());
    return Stream.of(
            single.map(VerifierKey::publicKey),
            vetters.stream().map(vetter -> vetter.key().publicKey()),
            logs.witnessQuorum().witnesses().stream().map(witness -> witness.key().publicKey()))
        .flatMap(keys -> keys);
  }

  /// Base address of identity-service.
  public URI identityService() {
    return identity.address();
  }

  /// The key identity-service signs its own statements with.
  public VerifierKey identityKey() {
    return identity.key();
  }

  /// Base address of report-service.
  public URI reportService() {
    return report.address();
  }

  /// The key report-service signs acknowledgements with.
  public VerifierKey acknowledgementKey() {
    return report.key();
  }

  /// The log of rosters, endorsements, suspensions and the keys of each week.
  public LogPolicy directoryLog() {
    return logs.directory();
  }

  /// The log of who opened, shared, disclosed or deleted.
  public LogPolicy accessLog() {
    return logs.access();
  }

  /// Base address of the directory log (the "prefix" of tlog-tiles).
  public URI directoryLogAddress() {
    return underIdentityService("/v1/logs/directory");
  }

  /// Base address of the access log (the "prefix" of tlog-tiles).
  public URI accessLogAddress() {
    return underIdentityService("/v1/logs/access");
  }

  private URI underIdentityService(String path) {
    return URI.create(identityService().toString().replaceFirst("/$", "") + path);
  }

  /// All witnesses the policy knows; how many are asked for, {@link LogPolicy#quorum} says.
  public List<TrustedWitness> witnesses() {
    return logs.witnessQuorum().witnesses();
  }

  /// Reads the policy file. spec: roster.md section 4.
  ///
  /// @throws RosterFormatException naming the line
  public static TrustPolicy parse(String text) throws RosterFormatException {
    return TrustPolicyText.read(text);
  }

  /// The policy file, as {@link #parse} reads it.
  public String text() {
    return TrustPolicyText.write(this);
  }
}
