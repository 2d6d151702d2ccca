package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;
import org.resguardo.submission.SubmissionSealer;
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

  /// Reads the report, and the files as they are once cleaned.
  SubmissionSealer.Report read(CliLanguage language, Messages messages)
      throws Refusal, IOException {
    CleanAttachments clean = new CleanAttachments(messages, language);
    List<FileToAttach> attachments = new ArrayList<>();
    for (Path file : files) {
      attachments.add(FileToAttach.of(clean.read(file)));
    }
    try {
      return new SubmissionSealer.Report(
          ReportJson.read(bytes(report)), language.ofReport(), attachments);
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
