package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.client.RosterClient;
import org.resguardo.client.RosterClient.Proven;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Fetches the current roster, verifies it and everything it rests on, and prints it.
@Command(
    name = "show",
    description = "Fetch the current roster, verify it, and print it in readable lines.")
final class RosterShowCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Mixin private RosterOptions roster = new RosterOptions();

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description = "Keep the roster in OUT and its proof in OUT.tlog-proof.")
  private @Nullable Path output;

  RosterShowCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    Proven proven = roster.verified(RosterClient::currentWithProof);
    RosterLines.verified(proven.roster()).forEach(out::println);
    if (output != null) {
      write(output, proven.roster().note().encoded());
      write(output.resolveSibling(output.getFileName() + ".tlog-proof"), proven.proof().encoded());
    }
    return 0;
  }

  private static void write(Path file, String text) throws IOException {
    try (OutputStream to = new LazyFileOutputStream(file)) {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
