package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.format.ScrubException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Cleans files of what identifies who made them, where and with what.
final class ScrubCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final Messages messages;

  private final OptionSpec to =
      FileOptions.path("-o", "OUT", "Write to OUT; into a folder as 01.jpg and so on.").toBuilder()
          .required(true)
          .build();
  private final OptionSpec json =
      FileOptions.flag("--json", "Print a line of JSON for each file instead.");
  private final OptionSpec keepText =
      FileOptions.flag(
          "--keep-text",
          "Keep the text of PDFs instead of redrawing them; what is hidden in it stays.");
  private final OptionSpec lang =
      OptionSpec.builder("--lang")
          .paramLabel("LANG")
          .type(CliLanguage.class)
          .initialValue(CliLanguage.en)
          .description("Print what was removed in en (default) or es.")
          .build();
  private final PositionalParamSpec from =
      FileOptions.input().toBuilder()
          .arity("1")
          .description("A file, or a folder with all that is in it.")
          .build();

  ScrubCommand(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("scrub");
    spec.usageMessage()
        .description(
            "Write IN to OUT without what tells who made it, where, when and with what,",
            "and print what kinds of that were left out. IN and OUT may be folders.");
    return spec.addOption(to)
        .addOption(json)
        .addOption(keepText)
        .addOption(lang)
        .addPositional(from);
  }

  @Override
  public Integer call() throws Refusal, IOException {
    return scrub(from.getValue(), to.getValue());
  }

  private int scrub(Path input, Path output) throws Refusal, IOException {
    if (Files.notExists(input)) {
      throw new Refusal("no such file: " + input);
    }
    if (Files.exists(output) && Files.isSameFile(input, output)) {
      throw new Refusal(
          "input and output are the same file: " + output, "choose another name for -o");
    }
    FileScrubber scrubber = new FileScrubber(new ScrubOptions(keepText.getValue()));
    RemovalReport report = new RemovalReport(out, json.getValue(), lang.getValue());
    if (Files.isDirectory(input)) {
      return new FolderScrub(scrubber, report, messages).scrub(input, output)
          ? 0
          : Resguardo.REFUSED;
    }
    file(input, output, new CleanCopy(scrubber), report);
    return 0;
  }

  private static void file(Path input, Path output, CleanCopy copy, RemovalReport report)
      throws Refusal, IOException {
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
