package org.resguardo.cli;

import picocli.CommandLine.Option;

/// `-h` and `--help`, as every command has them.
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it before the command runs
  private boolean isAsked;
}
