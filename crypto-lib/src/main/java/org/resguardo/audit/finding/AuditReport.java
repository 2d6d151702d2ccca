package org.resguardo.audit.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// All that one audit found.
///
/// @param at when it began, on the auditor's clock
/// @param policy what was pinned
/// @param findings in the order of {@link Check}
/// @param sizes what is stored, by part and length; empty when nobody looked
public record AuditReport(
    Instant at,
    AuditedPolicy policy,
    List<Finding> findings,
    List<LogGrowth> logs,
    List<StoredSize> sizes) {
  public AuditReport {
    findings = findings.stream().sorted(Comparator.comparing(Finding::check)).toList();
    logs = List.copyOf(logs);
    sizes = List.copyOf(sizes);
  }

  /// Whether no check failed. Skipped ones do not count, so read what was skipped.
  public boolean holds() {
    return findings.stream().noneMatch(Finding.Fail.class::isInstance);
  }

  /// How many findings are of `kind`.
  public long count(Class<? extends Finding> kind) {
    return findings.stream().filter(kind::isInstance).count();
  }

  /// The findings of `group`, in order.
  public List<Finding> of(CheckGroup group) {
    return findings.stream().filter(finding -> finding.check().group() == group).toList();
  }
}
