package org.resguardo.audit.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.resguardo.audit.finding.CheckGroup;
import org.resguardo.audit.finding.Finding;

/// The findings of one group as a table.
final class FindingTable {
  private FindingTable() {}

  static String of(CheckGroup group, List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    return """
        <section id="%s">
        <h2>%s</h2>
        <p class="about">%s</p>
        <table>
        <colgroup><col class="outcome"/><col class="claim"/><col/></colgroup>
        <thead><tr><th>outcome</th><th>claim</th><th>finding</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </section>
        """
        .formatted(
            group.word(),
            Html.escaped(group.title()),
            Html.escaped(group.about()),
            findings.stream().map(FindingTable::row).collect(Collectors.joining()));
  }

  private static String row(Finding finding) {
    String outcome = finding.word().toLowerCase(Locale.ROOT);
    return """
        <tr class="%s">
        <td>%s<span>%s</span></td>
        <th scope="row">%s%s</th>
        <td>%s%s</td>
        </tr>
        """
        .formatted(
            outcome,
            Mark.of(outcome),
            outcome,
            Html.escaped(finding.check().claim()),
            subject(finding),
            Html.escaped(finding.sentence()),
            details(finding));
  }

  private static String subject(Finding finding) {
    return finding.subject().isEmpty()
        ? ""
        : " <span class=\"subject\">%s</span>".formatted(Html.escaped(finding.subject()));
  }

  private static String details(Finding finding) {
    if (finding.details().isEmpty()) {
      return "";
    }
    return finding.details().stream()
        .map(detail -> "<li>" + Html.escaped(detail) + "</li>")
        .collect(
            Collectors.joining(
                "",
                "<details%s><summary>%s</summary><ul>"
                    .formatted(
                        finding instanceof Finding.Fail ? " open=\"\"" : "",
                        Count.of(finding.details().size(), "detail", "details")),
                "</ul></details>"));
  }
}
