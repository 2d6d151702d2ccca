package org.resguardo.audit.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.CheckGroup;
import org.resguardo.audit.finding.Finding;

/// The head of the page: the verdict, how many checks it rests on, and every failure.
final class VerdictSection {
  private VerdictSection() {}

  /// The verdict in words that hide no failure and no gap.
  static String title(AuditReport report) {
    long failed = report.count(Finding.Fail.class);
    long skipped = report.count(Finding.Skip.class);
    if (failed > 0) {
      return Count.of(failed, "check", "checks") + " failed";
    }
    return skipped > 0 ? "All that was checked holds" : "Everything holds";
  }

  static String of(AuditReport report) {
    return """
        <header class="%s">
        <p class="name">Resguardo audit</p>
        <h1>%s</h1>
        <ul class="counts">%s%s%s</ul>
        <dl>
        <div><dt>identity-service</dt><dd>%s</dd></div>
        <div><dt>report-service</dt><dd>%s</dd></div>
        </dl>
        %s<nav>%s</nav>
        </header>
        """
        .formatted(
            report.holds() ? "holds" : "fails",
            Html.escaped(title(report)),
            count("ok", report.count(Finding.Ok.class), "holds", "hold"),
            count("fail", report.count(Finding.Fail.class), "fails", "fail"),
            count("skip", report.count(Finding.Skip.class), "skipped", "skipped"),
            Html.escaped(report.policy().identityService()),
            Html.escaped(report.policy().reportService()),
            failures(report),
            Arrays.stream(CheckGroup.values())
                .filter(group -> !report.of(group).isEmpty())
                .map(group -> link(group, report.of(group)))
                .collect(Collectors.joining()));
  }

  private static String link(CheckGroup group, List<Finding> findings) {
    String worst = outcome(findings);
    return "<a class=\"%s\" href=\"#%s\">%s%s</a>"
        .formatted(worst, group.word(), Mark.of(worst), Html.escaped(group.title()));
  }

  private static String outcome(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding.Fail.class::isInstance)) {
      return "fail";
    }
    return findings.stream().anyMatch(Finding.Ok.class::isInstance) ? "ok" : "skip";
  }

  private static String count(String style, long number, String one, String many) {
    return "<li class=\"%s\">%s<b>%s</b> %s</li>"
        .formatted(style, Mark.of(style), Count.of(number), number == 1 ? one : many);
  }

  private static String failures(AuditReport report) {
    if (report.holds()) {
      return "";
    }
    return report.findings().stream()
        .filter(Finding.Fail.class::isInstance)
        .map(VerdictSection::failure)
        .collect(Collectors.joining("", "<ul class=\"failures\">\n", "</ul>\n"));
  }

  private static String failure(Finding finding) {
    return "<li><b>%s</b> does not hold%s: %s</li>\n"
        .formatted(
            Html.escaped(finding.check().claim()),
            finding.subject().isEmpty() ? "" : " for " + Html.escaped(finding.subject()),
            Html.escaped(finding.sentence()));
  }
}
