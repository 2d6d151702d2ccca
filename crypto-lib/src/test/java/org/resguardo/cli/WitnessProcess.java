package org.resguardo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `resguardo witness` as a process of its own, which a test can kill.
final class WitnessProcess implements AutoCloseable {
  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private WitnessProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it and waits until it listens.
  static WitnessProcess start(Path folder, String... jvmOptions) throws IOException {
    Process process = launch(folder, jvmOptions);
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IOException(Files.readString(folder.resolve("err")));
    }
    return new WitnessProcess(process, URI.create(line));
  }

  /// Starts it with `policy`, `key` and `state` of the folder; what it says goes to `err`.
  static Process launch(Path folder, String... jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Resguardo.class.getName(), "witness"));
    command.addAll(List.of("--policy", folder.resolve("policy").toString()));
    command.addAll(List.of("-k", folder.resolve("key").toString()));
    command.addAll(List.of("--state", folder.resolve("state").toString()));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err").toFile()))
        .start();
  }

  URI address() {
    return address;
  }

  HttpResponse<String> submit(byte[] request) throws IOException {
    try {
      return http.send(
          HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
              .POST(BodyPublishers.ofByteArray(request))
              .build(),
          BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /// Ends it as a crash would.
  void kill() {
    process.destroyForcibly();
    await();
  }

  /// SIGTERM; returns the exit status.
  int terminate() {
    process.destroy();
    return await();
  }

  private int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }

  @Override
  public void close() {
    kill();
  }
}
