package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.bundle.Attachment;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.ReportSummary;
import org.resguardo.incident.FileName;
import org.resguardo.incident.ReportText;
import org.resguardo.submission.OpenedTestimony;
import org.resguardo.submission.TestimonyFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches a report, opens it on this machine, checks it, and prints it.
@Command(name = "show", description = "Fetch report ID, open it here, check it, and print it.")
final class ShowCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final Messages messages;

  @Mixin private ReviewerOptions reviewer = new ReviewerOptions();

  @Option(
      names = "-i",
      required = true,
      paramLabel = "IDENTITY",
      description = "Open with the identities in this file. Repeatable.")
  private List<Path> identities = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Print labels in es (default) or en.")
  private CliLanguage language = CliLanguage.es;

  @Option(names = "-o", paramLabel = "FOLDER", description = "Write the attachments to FOLDER.")
  private @Nullable Path folder;

  @Option(
      names = "--as-sent",
      description = "Write pictures as they were sent, instead of cleaning them once more.")
  private boolean isAsSent;

  @Option(
      names = "--originals",
      description = {
        "Write untouched originals, too, where the reporter lets reviewers look at them.",
        "They tell who made them, where and when."
      })
  private boolean writesOriginals;

  @Option(
      names = "--salt",
      paramLabel = "FILE",
      description = "Keep the report's access salt in FILE, for log mine.")
  private @Nullable Path salt;

  @Parameters(paramLabel = "ID", description = "The report's id, as inbox prints it.")
  private String id = "";

  ShowCommand(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    CaseworkClient casework = reviewer.casework();
    ReportSummary summary = casework.summary(id);
    OpenedTestimony opened = open(casework.testimony(id));
    if (!opened.isAddressedTo(summary.organisations())) {
      throw new Refusal(
          "the report was not sealed for the organisations the server names",
          "do not act on it; tell an auditor");
    }
    out.print(ReportText.render(opened.testimony().report(), language.locale()));
    out.flush();
    AttachmentFiles files = new AttachmentFiles(isAsSent, language, messages);
    write(opened, files);
    AttachmentDownload download =
        new AttachmentDownload(casework, id, opened, KeyFiles.identities(identities));
    new ReceivedFiles(download, files, messages, writesOriginals).receive(folder);
    if (salt != null) {
      write(salt, (casework.accessSalt(id).toBase64() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return 0;
  }

  private OpenedTestimony open(byte[] sealed) throws Refusal, IOException {
    try {
      return OpenedTestimony.open(sealed, KeyFiles.identities(identities));
    } catch (TestimonyFormatException malformed) {
      throw new Refusal(
          "the report opens, but is not a report: " + malformed.getMessage(),
          "it may come from another client; the report itself is not shown");
    }
  }

  private void write(OpenedTestimony opened, AttachmentFiles files) throws IOException {
    List<Attachment> attachments = opened.attachments();
    if (folder == null) {
      for (int i = 0; i < attachments.size(); i++) {
        int bytes = attachments.get(i).content().length();
        messages.info("attached: %s, %d bytes".formatted(name(i, attachments.get(i)), bytes));
      }
      return;
    }
    Files.createDirectories(folder);
    for (int i = 0; i < attachments.size(); i++) {
      files.write(
          folder.resolve(name(i, attachments.get(i))), attachments.get(i).content().toArray());
    }
  }

  private static String name(int index, Attachment attachment) {
    return FileName.of(index + 1, attachment.extension()).value();
  }

  private void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = new LazyFileOutputStream(file)) {
      out.write(content);
    }
    messages.info("wrote " + file);
  }
}
