package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;
import org.resguardo.submission.SubmissionSealer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The report to hand in and the files that go with it.
final class ReportParameters {
  private static final int MAX_REPORT_BYTES = 1 << 20;

  @Parameters(
      index = "0",
      paramLabel = "REPORT",
      description = "The report as JSON; see spec/incident.md.")
  private Path report = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "ATTACHMENT",
      description = "Files to attach, cleaned as scrub does; their names are not kept.")
  private List<Path> files = List.of();

  @Option(
      names = "--originals",
      paramLabel = "LEVEL",
      description = {
        "Seal each attachment untouched, too, as evidence, with a consent of its own:",
        "c0_store (kept only) or c1_reviewers (they may look)."
      })
  private @Nullable OriginalConsent originals;

  /// Reads the report, and the files as they are once cleaned, or untouched where that is asked
  /// for.
  SubmissionSealer.Report read(CliLanguage language, Messages messages)
      throws Refusal, IOException {
    IncidentReport incidents = incidents();
    requireConsent(incidents);
    FilesToSeal toSeal =
        new FilesToSeal(new CleanAttachments(messages, language), originals, messages);
    for (Path file : files) {
      toSeal.add(file);
    }
    return toSeal.with(incidents, language);
  }

  private void requireConsent(IncidentReport incidents) throws Refusal {
    if (originals != null && !incidents.allows(originals.levels())) {
      throw new Refusal(
          "--originals=%s allows more than the report does".formatted(originals),
          "choose --originals=c0_store, or add the consent to the report");
    }
  }

  private IncidentReport incidents() throws Refusal, IOException {
    try {
      return ReportJson.read(bytes(report));
    } catch (ReportFormatException malformed) {
      throw new Refusal(
          "not a report: %s: %s".formatted(report, malformed.getMessage()),
          "the JSON Schema is report-v1.schema.json");
    }
  }

  private static byte[] bytes(Path file) throws Refusal, IOException {
    try (InputStream in = Streams.open(file)) {
      byte[] bytes = in.readNBytes(MAX_REPORT_BYTES + 1);
      if (bytes.length > MAX_REPORT_BYTES) {
        throw new Refusal("larger than 1 MiB: " + file, "a report has 1 MiB at most");
      }
      return bytes;
    }
  }
}
