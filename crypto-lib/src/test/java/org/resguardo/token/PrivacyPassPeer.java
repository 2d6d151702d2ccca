package org.resguardo.token;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.resguardo.age.Peer;

/// The npm package `@cloudflare/privacypass-ts` in one of its roles, asked line by line. Tests that
/// need it are skipped, and say so, where it is not installed.
final class PrivacyPassPeer implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 60;

  private final Process node;
  private final BufferedReader answers;
  private final BufferedWriter questions;

  private PrivacyPassPeer(Process node) {
    this.node = node;
    this.answers = node.inputReader(StandardCharsets.US_ASCII);
    this.questions = node.outputWriter(StandardCharsets.US_ASCII);
  }

  static PrivacyPassPeer start(String role) throws Exception {
    Path folder = packageFolder();
    assumeThat(Peer.isOnPath("node") && Files.isDirectory(folder.resolve("node_modules")))
        .as("skipped: no node on the path, or privacypass-ts not at -Dresguardo.npm-privacypass")
        .isTrue();
    String script =
        Path.of(
                Objects.requireNonNull(PrivacyPassPeer.class.getResource("privacypass.mjs"))
                    .toURI())
            .toString();
    return new PrivacyPassPeer(
        new ProcessBuilder("node", script, folder.toString(), role)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  private static Path packageFolder() {
    String root = System.getProperty("resguardo.root", "..");
    String installed = root + "/deploy/system-tests/target/npm-privacypass";
    return Path.of(System.getProperty("resguardo.npm-privacypass", installed)).toAbsolutePath();
  }

  /// What it says to `words`.
  String ask(String... words) throws IOException {
    questions.write(String.join(" ", words));
    questions.newLine();
    questions.flush();
    return next();
  }

  /// What it says unasked.
  String next() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the other implementation has ended");
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    try (questions;
        answers) {
      questions.flush();
    }
    try {
      if (!node.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        node.destroyForcibly();
        throw new IOException("the other implementation does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
