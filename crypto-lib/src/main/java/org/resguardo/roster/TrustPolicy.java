package org.resguardo.roster;

import java.net.URI;
import java.util.List;
import org.resguardo.note.VerifierKey;

/// What a client pins: whose signatures make a roster, how many organisations must sign, and where
/// the services are.
///
/// @param identityService base address of identity-service
/// @param reportService base address of report-service
/// @param acknowledgementKey the key report-service signs acknowledgements with
/// @param vetters at least one a organisation that counts
/// @param quorum how many *organisations* must have a vetter's signature under a roster; at least 1
public record TrustPolicy(
    URI identityService,
    URI reportService,
    VerifierKey acknowledgementKey,
    List<TrustedVetter> vetters,
    int quorum) {
  public TrustPolicy {
    vetters = List.copyOf(vetters);
    long organisations = vetters.stream().map(TrustedVetter::organisation).distinct().count();
    long keys = vetters.stream().map(vetter -> vetter.key().publicKey()).distinct().count();
    if (quorum < 1 || quorum > organisations) {
      throw new IllegalArgumentException("the quorum is between 1 and the number of organisations");
    }
    if (keys != vetters.size()) {
      throw new IllegalArgumentException("a vetter's key stands twice");
    }
    // Key ids have four bytes, so a second key with another's name and id is quickly found.
    if (vetters.stream().map(TrustPolicy::signer).distinct().count() != vetters.size()) {
      throw new IllegalArgumentException("two vetters' keys have the same name and id");
    }
    if (!isAddress(identityService) || !isAddress(reportService)) {
      throw new IllegalArgumentException("a service's address is http(s)://host and maybe a path");
    }
  }

  private static String signer(TrustedVetter vetter) {
    return vetter.key().name() + "+" + vetter.key().keyId().toHex();
  }

  private static boolean isAddress(URI uri) {
    return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  /// Reads the policy file. Lines: `identity-service URL`, `report-service URL VKEY`, `vetter ORG
  /// VKEY`..., `quorum N`; `#` starts a comment line. spec: roster.md section 4.
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
