package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A client that is not ours: a script for node that uses npm packages.
///
/// @param script below the root of the checkout
/// @param packages where they were installed, below `deploy/system-tests/target`
record NodeScript(String script, String packages) {
  private static final Path ROOT = Path.of(System.getProperty("resguardo.root"));
  private static final int LIMIT_SECONDS = 60;

  /// Ends the test, which says so, when they are not there.
  void assumeInstalled() {
    assumeThat(Files.isDirectory(folder().resolve("node_modules")))
        .as("skipped: the npm packages of %s are not installed", packages)
        .isTrue();
  }

  /// What it prints; the test fails when it does.
  ///
  /// @param scratch a folder for its input and output
  /// @param arguments after the folder of the packages
  String run(Path scratch, byte[] input, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("node", ROOT.resolve(script).toString(), folder().toString()));
    command.addAll(arguments);
    Path in = Files.write(scratch.resolve("in"), input);
    Path out = scratch.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out);
  }

  private Path folder() {
    return ROOT.resolve("deploy/system-tests/target").resolve(packages);
  }
}
