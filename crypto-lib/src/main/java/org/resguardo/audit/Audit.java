package org.resguardo.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resguardo.audit.database.DatabaseChecks;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.AuditedPolicy;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.audit.http.ServiceChecks;
import org.resguardo.audit.http.StoredPartsChecks;
import org.resguardo.audit.log.AuditedLog;
import org.resguardo.audit.log.LogChecks;
import org.resguardo.audit.log.LogKind;
import org.resguardo.audit.log.MemoryFolder;
import org.resguardo.audit.roster.RosterChecks;
import org.resguardo.roster.TrustPolicy;

/// A whole audit: every check there is, in turn. Reads, and changes nothing but the memory.
public final class Audit {
  private final TrustPolicy policy;
  private final @Nullable String auditorToken;
  private final @Nullable MemoryFolder memory;
  private final List<String> databases;
  private final Map<String, String> environment;

  /// An audit of what `policy` pins.
  ///
  /// @param auditorToken an access token of role auditor, or null
  /// @param memory folder of remembered checkpoints, or null
  /// @param databases JDBC addresses, one a service; none to stay outside
  /// @param environment where `PGUSER` and `PGPASSWORD` stand
  public Audit(
      TrustPolicy policy,
      @Nullable String auditorToken,
      @Nullable Path memory,
      List<String> databases,
      Map<String, String> environment) {
    this.policy = policy;
    this.auditorToken = auditorToken;
    this.memory = memory == null ? null : new MemoryFolder(memory);
    this.databases = List.copyOf(databases);
    this.environment = Map.copyOf(environment);
  }

  /// What was found.
  public AuditReport run(InstantSource clock) {
    Instant at = clock.instant();
    AuditedLog directory = LogChecks.run(LogKind.DIRECTORY, policy, null, memory, clock);
    AuditedLog access = LogChecks.run(LogKind.ACCESS, policy, auditorToken, memory, clock);
    DatabaseChecks inside = DatabaseChecks.run(databases, environment);
    StoredPartsChecks.Result told = StoredPartsChecks.run(policy, auditorToken);
    List<Finding> findings = new ArrayList<>(RosterChecks.run(policy, directory, clock));
    findings.addAll(directory.findings());
    findings.addAll(access.findings());
    findings.addAll(ServiceChecks.of(policy, auditorToken).run());
    findings.addAll(inside.findings());
    findings.addAll(told.findings());
    return new AuditReport(
        at,
        AuditedPolicy.of(policy),
        findings,
        Stream.of(directory, access).map(AuditedLog::growth).toList(),
        sizes(inside, told));
  }

  /// What was seen goes before what was told.
  private static List<StoredSize> sizes(DatabaseChecks inside, StoredPartsChecks.Result told) {
    return inside.sizes().isEmpty() ? told.sizes() : inside.sizes();
  }
}
