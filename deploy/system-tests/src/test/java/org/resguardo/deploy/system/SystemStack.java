package org.resguardo.deploy.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.resguardo.client.RosterClient;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.KeycloakServer;
import org.resguardo.deploy.stack.PostgresCluster;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.TrustPolicy;

/// The stack of a test run, in a directory of its own under `target`.
final class SystemStack implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final Path directory;
  private final Launcher launcher;

  private SystemStack(Path root) {
    this.directory = root.resolve("deploy/system-tests/target/stack");
    this.launcher = new Launcher(root, directory);
  }

  /// A new stack; what a run that was killed left behind is wiped first.
  static SystemStack start() throws IOException {
    SystemStack stack = new SystemStack(Path.of(System.getProperty("resguardo.root")));
    stack.wipe();
    try {
      stack.up();
    } catch (AssertionError failed) {
      stack.close();
      throw failed;
    }
    return stack;
  }

  /// Starts what does not run, and waits until report-service decides by the current roster.
  void up() throws IOException {
    launcher.run("run_stack", "up").succeeded();
    awaitRoster();
  }

  /// Runs the demo on this stack.
  Launcher.Result demo() throws IOException {
    return launcher.run("run_demo");
  }

  /// Brings the stack to where {@link #up} leaves it, whatever a test did.
  void settle() throws IOException {
    if (isReady()) {
      awaitRoster();
    } else {
      up();
    }
    awaitLogIns();
  }

  /// Keycloak notices at its first requests that PostgreSQL had been away.
  private void awaitLogIns() {
    Eventually.holds(LIMIT, "Keycloak gives tokens", () -> !token("reviewer-casa").isEmpty());
  }

  /// A new access token, good for five minutes.
  String token(String username) {
    try (AccessTokens tokens = new AccessTokens(running().issuer())) {
      return tokens.of(running().person(username));
    }
  }

  private boolean isReady() {
    try {
      URI identityService = URI.create(running().variable("IDENTITY_SERVICE"));
      return readiness().status() == OK
          && Exchange.get(identityService.resolve("/q/health/ready")).status() == OK;
    } catch (IOException lost) {
      return false;
    }
  }

  private Exchange readiness() throws IOException {
    return Exchange.get(reportService().resolve("/q/health/ready"));
  }

  private void awaitRoster() {
    String version = "\"version " + roster().version() + "\"";
    Eventually.holds(
        LIMIT, "report-service takes the roster", () -> readiness().text().contains(version));
  }

  /// Where all files of the stack are.
  Path directory() {
    return directory;
  }

  RunningStack running() {
    return RunningStack.in(directory);
  }

  URI reportService() {
    return URI.create(running().variable("REPORT_SERVICE"));
  }

  /// The trust policy clients pin.
  TrustPolicy policy() {
    return running().policy();
  }

  /// The current roster, verified.
  Roster roster() {
    try {
      return new RosterClient(policy(), running().memory(), InstantSource.system()).current();
    } catch (IOException | RosterRefusedException | RosterFormatException failed) {
      throw new AssertionError("no roster", failed);
    }
  }

  /// Waits until everything that is sealed is released.
  void awaitRelease() {
    database().awaitRelease();
  }

  ReportDatabase database() {
    return new ReportDatabase(running());
  }

  PostgresCluster postgres() {
    return PostgresCluster.in(
        directory.resolve("postgres"), directory.resolve("log").resolve("postgres.log"));
  }

  KeycloakServer keycloak() {
    return KeycloakServer.in(
        directory.resolve("keycloak"), directory.resolve("log").resolve("keycloak.log"));
  }

  /// The running process of report-service.
  ServerProcess reportServiceProcess() throws IOException {
    return process("report-service");
  }

  /// The running process of identity-service.
  ServerProcess identityServiceProcess() throws IOException {
    return process("identity-service");
  }

  private ServerProcess process(String name) throws IOException {
    String remembered = Files.readString(directory.resolve("run").resolve(name + ".pid"));
    return new ServerProcess(Long.parseLong(remembered.split(" ", -1)[0]));
  }

  /// Ends everything, deletes everything.
  @Override
  public void close() throws IOException {
    wipe();
  }

  private void wipe() throws IOException {
    launcher.run("run_stack", "down", "--wipe").succeeded();
  }
}
