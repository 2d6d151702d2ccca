package org.resguardo.audit.finding;

import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.TrustPolicy;

/// The trust policy an audit went by, so that two reports can be told apart.
///
/// @param sha256 of the policy's canonical text, in hexadecimal
public record AuditedPolicy(String identityService, String reportService, String sha256) {
  public AuditedPolicy {
    identityService = Harmless.line(identityService);
    reportService = Harmless.line(reportService);
  }

  /// What of `policy` goes into the report.
  public static AuditedPolicy of(TrustPolicy policy) {
    byte[] text = Bytes.utf8(policy.text()).toArray();
    return new AuditedPolicy(
        policy.identityService().toString(),
        policy.reportService().toString(),
        Bytes.of(Primitives.sha256(text)).toHex());
  }
}
