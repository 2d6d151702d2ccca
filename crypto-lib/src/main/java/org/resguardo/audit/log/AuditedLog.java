package org.resguardo.audit.log;

import java.util.List;
import java.util.Optional;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.LogGrowth;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.TreeHead;

/// What the audit of one log came to.
///
/// @param head of the verified checkpoint; empty when there is none
/// @param entries all of them, under that head; empty when they could not be read, do not hash to
///   it, or are not public
public record AuditedLog(
    List<Finding> findings,
    LogGrowth growth,
    Optional<TreeHead> head,
    Optional<List<Bytes>> entries) {
  public AuditedLog {
    findings = List.copyOf(findings);
    entries = entries.map(List::copyOf);
  }
}
