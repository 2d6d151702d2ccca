package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.bundle.Attachment;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.vocabulary.Language;
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
      description = "Files to attach; their names are not kept.")
  private List<Path> files = List.of();

  SubmissionSealer.Report read(Language language) throws Refusal, IOException {
    List<FileToAttach> attachments = new ArrayList<>();
    for (Path file : files) {
      attachments.add(attachment(file));
    }
    try {
      return new SubmissionSealer.Report(ReportJson.read(bytes(report)), language, attachments);
    } catch (ReportFormatException malformed) {
      throw new Refusal(
          "not a report: %s: %s".formatted(report, malformed.getMessage()),
          "the JSON Schema is report-v1.schema.json");
    }
  }

  private static FileToAttach attachment(Path file) throws Refusal, IOException {
    String extension = extension(file.toString().toLowerCase(Locale.ROOT));
    if (!Attachment.EXTENSIONS.contains(extension)) {
      throw new Refusal(
          "cannot attach files of this type: " + file,
          "known types: " + String.join(" ", Attachment.EXTENSIONS.stream().sorted().toList()));
    }
    try {
      return FileToAttach.of(extension, file);
    } catch (NoSuchFileException missing) {
      throw new Refusal("no such file: " + file);
    }
  }

  private static String extension(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "jpeg" -> "jpg";
      case "tif" -> "tiff";
      default -> extension;
    };
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
