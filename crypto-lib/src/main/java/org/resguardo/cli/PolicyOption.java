package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TrustPolicy;
import picocli.CommandLine.Option;

/// The trust policy the command pins: `--policy FILE`.
final class PolicyOption {
  @Option(
      names = "--policy",
      required = true,
      paramLabel = "POLICY",
      description = "The trust policy: vetters, quorum, service addresses.")
  private Path file = Path.of("");

  TrustPolicy policy() throws Refusal, IOException {
    try {
      return TrustPolicy.parse(Streams.text(file));
    } catch (RosterFormatException malformed) {
      throw new Refusal("not a trust policy: " + file + ": " + malformed.getMessage());
    }
  }
}
