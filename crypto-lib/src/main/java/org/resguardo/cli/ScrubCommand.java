package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.format.ScrubException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Cleans files of what identifies who made them, where and with what.
@Command(
    name = "scrub",
    description = {
      "Write IN to OUT without what tells who made it, where, when and with what,",
      "and print what kinds of that were left out. IN and OUT may be folders."
    })
final class ScrubCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final Messages messages;

  @Option(
      names = "-o",
      required = true,
      paramLabel = "OUT",
      description = "Write to OUT; into a folder as 01.jpg and so on.")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print a line of JSON for each file instead.")
  private boolean isJson;

  @Option(
      names = "--keep-text",
      description = "Keep the text of PDFs instead of redrawing them; what is hidden in it stays.")
  private boolean keepsText;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Print what was removed in en (default) or es.")
  private CliLanguage language = CliLanguage.en;

  @Parameters(paramLabel = "IN", description = "A file, or a folder with all that is in it.")
  private Path input = Path.of("");

  ScrubCommand(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    if (Files.notExists(input)) {
      throw new Refusal("no such file: " + input);
    }
    if (Files.exists(output) && Files.isSameFile(input, output)) {
      throw new Refusal(
          "input and output are the same file: " + output, "choose another name for -o");
    }
    FileScrubber scrubber = new FileScrubber(new ScrubOptions(keepsText));
    RemovalReport report = new RemovalReport(out, isJson, language);
    if (Files.isDirectory(input)) {
      return new FolderScrub(scrubber, report, messages).scrub(input, output)
          ? 0
          : Resguardo.REFUSED;
    }
    file(new CleanCopy(scrubber), report);
    return 0;
  }

  private void file(CleanCopy copy, RemovalReport report) throws Refusal, IOException {
    try {
      report.print(
          Files.isDirectory(output)
              ? copy.intoFolder(input, output, 1)
              : copy.toFile(input, output));
    } catch (ScrubException dirty) {
      throw new Refusal("not cleaned: " + dirty.getMessage(), dirty.hint());
    }
  }
}
