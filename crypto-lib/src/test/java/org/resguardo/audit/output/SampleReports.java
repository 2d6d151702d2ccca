package org.resguardo.audit.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.AuditedPolicy;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.LogGrowth;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.submission.IsoWeek;

/// Reports as an audit could have made them.
final class SampleReports {
  private static final AuditedPolicy POLICY =
      new AuditedPolicy("https://identity.example", "https://reports.example", "5a".repeat(32));

  private SampleReports() {}

  /// All checks hold, but for the look inside, which was not taken.
  static AuditReport good() {
    return report(Arrays.stream(Check.values()).map(SampleReports::good).toList());
  }

  /// As {@link #good}, with one check failed in these words.
  static AuditReport failed(String sentence, String... details) {
    List<Finding> findings = new ArrayList<>(good().findings());
    findings.add(new Finding.Fail(Check.LOG_CONSISTENCY, "access", sentence, List.of(details)));
    return report(findings);
  }

  /// A report of nothing but `findings`.
  static AuditReport report(List<Finding> findings) {
    return new AuditReport(
        Instant.parse("2026-11-24T23:10:00Z"), POLICY, findings, logs(), sizes());
  }

  private static Finding good(Check check) {
    return switch (check.group()) {
      case DATABASE ->
          new Finding.Skip(check, "report-service", "no --database was given for report-service");
      case LOGS ->
          new Finding.Ok(check, "directory", "the root of 42 entries was recomputed", List.of("a"));
      default -> new Finding.Ok(check, "", "signatures of 2 organisations, quorum 2", List.of());
    };
  }

  private static List<LogGrowth> logs() {
    List<IsoWeek> weeks = new ArrayList<>();
    for (int week = 38; week <= 48; week++) {
      weeks.addAll(Collections.nCopies((week * 7) % 11, new IsoWeek(2026, week)));
    }
    return List.of(
        LogGrowth.of("directory", "resguardo.local/logs/directory", weeks.size(), weeks),
        LogGrowth.unread("access", "resguardo.local/logs/access", 1310));
  }

  private static List<StoredSize> sizes() {
    return List.of(
        new StoredSize("contact", 1024, 60),
        new StoredSize("note", 4096, 12),
        new StoredSize("testimony", 4096, 31),
        new StoredSize("testimony", 16384, 21),
        new StoredSize("testimony", 1 << 20, 8));
  }
}
