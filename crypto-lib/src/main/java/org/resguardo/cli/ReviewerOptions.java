package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.resguardo.client.CaseworkClient;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a reviewer's commands need: the trust policy and an access token.
final class ReviewerOptions {
  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "Holds the access token of your login, on one line.")
  private Path tokenFile = Path.of("");

  CaseworkClient casework() throws Refusal, IOException {
    return new CaseworkClient(policy.policy().reportService(), KeyFiles.onlyLine(tokenFile));
  }
}
