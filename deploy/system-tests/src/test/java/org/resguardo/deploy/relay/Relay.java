package org.resguardo.deploy.relay;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real nginx under the shipped `nginx.conf`, unprivileged, in a folder of its own.
///
/// Of the three files only the two that every relay has its own of are not the shipped ones.
public final class Relay implements AutoCloseable {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final Path SHIPPED = Program.root().resolve("deploy/relay");

  private final Path folder;
  private final Process process;
  private final int port;

  private Relay(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /// Starts one before the gateway of that service; skips the test where there is no nginx.
  ///
  /// @param folder empty
  /// @param service base address
  public static Relay start(Path folder, URI service) throws IOException {
    Program nginx = nginx();
    int port = freePort();
    prepare(
        folder,
        "listen 127.0.0.1:" + port + ";\n",
        "proxy_pass " + service.resolve("/.well-known/ohttp-gateway") + ";\n");
    Process process =
        nginx
            .command(arguments(folder, "-g", "daemon off;"))
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    Relay relay = new Relay(folder, process, port);
    relay.awaitListening();
    return relay;
  }

  static Program nginx() {
    Optional<Program> nginx = Program.find("nginx");
    assumeThat(nginx).as("skipped: there is no nginx here").isPresent();
    return nginx.orElseThrow();
  }

  static void prepare(Path folder, String listen, String gateway) throws IOException {
    Files.createDirectories(folder.resolve("temporary"));
    Files.copy(SHIPPED.resolve("nginx.conf"), folder.resolve("nginx.conf"));
    Files.writeString(folder.resolve("listen.conf"), listen);
    Files.writeString(folder.resolve("gateway.conf"), gateway);
  }

  static String shipped(String name) throws IOException {
    return Files.readString(SHIPPED.resolve(name));
  }

  static List<String> arguments(Path folder, String... more) {
    return Stream.concat(
            Stream.of("-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString()),
            Stream.of(more))
        .toList();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// The relay's address for clients.
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + "/relay");
  }

  /// Where it would write, if it wrote.
  public Path folder() {
    return folder;
  }

  private void awaitListening() throws IOException {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (!isListening()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("nginx: " + Files.readString(folder.resolve("output")));
      }
      Thread.onSpinWait();
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
