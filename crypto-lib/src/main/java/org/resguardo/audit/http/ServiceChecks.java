package org.resguardo.audit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.Inspection;
import org.resguardo.roster.TrustPolicy;

/// All that can be checked about the services by asking them. Sends some hundred requests.
public final class ServiceChecks {
  private final TrustPolicy policy;
  private final Optional<String> auditorToken;
  private final Prober prober;
  private final Tls tls;

  /// Checks of the services of `policy`, with an auditor's access token when there is one.
  public static ServiceChecks of(TrustPolicy policy, @Nullable String auditorToken) {
    return new ServiceChecks(policy, auditorToken, Tls.ofPlatform());
  }

  ServiceChecks(TrustPolicy policy, @Nullable String auditorToken, Tls tls) {
    this.policy = policy;
    this.auditorToken = Optional.ofNullable(auditorToken);
    this.prober = new Prober(policy);
    this.tls = tls;
  }

  /// One finding each.
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    for (Service service : Service.values()) {
      findings.add(
          Inspection.run(
              Check.TLS, service.title(), () -> tls.look(service, service.address(policy))));
    }
    RoleGateChecks gates = new RoleGateChecks(prober);
    findings.add(run(Check.RESPONSE_HEADERS, new ResponseHeadersCheck(prober)::look));
    findings.add(run(Check.SAME_ANSWER, new SameAnswerCheck(prober)::look));
    findings.add(run(Check.NO_CREDENTIALS, new NoCredentialsCheck(prober)::look));
    findings.add(run(Check.WITHOUT_TOKEN, gates::withoutToken));
    findings.add(run(Check.WITH_AUDITOR_TOKEN, () -> gates.withAuditorToken(auditorToken)));
    return findings;
  }

  private static Finding run(Check check, Inspection inspection) {
    return Inspection.run(check, "", inspection);
  }
}
