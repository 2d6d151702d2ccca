package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One of our services, packaged, as a process of its own on a loopback port of its own.
final class ServiceProcess {
  private final String name;
  private final Path jar;
  private final Path log;
  private final Path temporary;
  private final int port;
  private final BackgroundProcess process;

  /// @param name of the service and of its module's directory
  ServiceProcess(String name, StackLayout layout) {
    this.name = name;
    this.jar = layout.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    this.log = layout.log(name);
    this.temporary = layout.part("tmp").resolve(name);
    this.port = layout.settings().port(name);
    this.process = new BackgroundProcess(layout.pidFile(name));
  }

  /// Starts the service unless it runs already, and waits until it is ready.
  ///
  /// One that runs from an older build is started anew.
  ///
  /// @param environment its settings; the secrets too
  void start(Map<String, String> environment) {
    if (Files.notExists(jar)) {
      throw new StackException(name + " is not built: no " + jar);
    }
    if (process.isRunning() && process.isOlderThan(jar)) {
      process.stop();
    }
    if (!process.isRunning()) {
      process.start(command(), withAddress(environment), log);
    }
    Readiness.await(process, address().resolve("/q/health/ready"), name, log);
  }

  void stop() {
    process.stop();
  }

  boolean isRunning() {
    return process.isRunning();
  }

  /// The base address, with neither path nor final slash.
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private List<String> command() {
    return new JavaProgram("256m")
        .with("-Djava.io.tmpdir=" + PrivateFiles.directory(temporary))
        .with("-jar", jar.toString())
        .words();
  }

  private Map<String, String> withAddress(Map<String, String> environment) {
    Map<String, String> complete = new HashMap<>(environment);
    complete.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    complete.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return complete;
  }
}
