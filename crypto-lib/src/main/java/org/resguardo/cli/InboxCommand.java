package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resguardo.client.ReportSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the reports addressed to the reviewer's organisation, one a line.
@Command(
    name = "inbox",
    description = "List the reports addressed to your organisation: id, state, week, assignee.")
final class InboxCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Mixin private ReviewerOptions reviewer = new ReviewerOptions();

  @Option(names = "--state", paramLabel = "STATE", description = "Only reports in STATE.")
  private @Nullable String state;

  InboxCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    List<ReportSummary> reports = reviewer.casework().list(state);
    for (ReportSummary report : reports) {
      out.println(line(report));
    }
    return 0;
  }

  /// What the service says is not believed, and least of all sent to the terminal as it is.
  private static String line(ReportSummary report) {
    return Stream.of(report.id(), report.state(), report.week(), assignee(report))
        .map(OneLine::of)
        .collect(Collectors.joining("\t"));
  }

  private static String assignee(ReportSummary report) {
    return report.assignee() == null ? "-" : report.assignee();
  }
}
