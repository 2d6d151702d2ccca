package org.resguardo.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A real PostgreSQL cluster in a directory of its own, on a loopback port of its own.
///
/// Reached by TCP with a password (SCRAM-SHA-256) only. The server outlives this JVM; a cluster
/// object made later for the same directory finds it again, on the same port, with the same data
/// and passwords. One thread at a time.
public final class PostgresCluster {
  /// The superuser of the cluster. No service ever gets its password.
  public static final String SUPERUSER = "postgres";

  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  private final Path directory;
  private final Path log;
  private final Path binDirectory;
  private final StackSettings settings;

  private PostgresCluster(Path directory, Path log) {
    this.directory = directory;
    this.log = log;
    this.binDirectory = PostgresBinaries.binDirectory();
    this.settings = new StackSettings(directory);
  }

  /// The cluster kept in `directory`; nothing is started, nothing created but the directory.
  ///
  /// @param log appended to; never has a statement, a parameter or an error of a client
  public static PostgresCluster in(Path directory, Path log) {
    Path absolute = PrivateFiles.directory(directory.toAbsolutePath().normalize());
    PrivateFiles.directoryOf(log);
    return new PostgresCluster(absolute, log.toAbsolutePath());
  }

  /// Starts the server unless it runs, making the cluster first when there is none.
  ///
  /// After a crash PostgreSQL recovers from its log here.
  public void start() {
    if (isRunning()) {
      return;
    }
    if (Files.notExists(dataDirectory().resolve("PG_VERSION"))) {
      initialise();
    }
    startServer();
  }

  /// Ends all connections and shuts the server down cleanly.
  public void stop() {
    if (isRunning()) {
      command(pgCtl("stop", "-m", "fast")).run();
    }
  }

  /// Ends the server as a power cut would: no shutdown, no checkpoint.
  public void kill9() {
    server().ifPresent(this::kill9);
  }

  public boolean isRunning() {
    return server().isPresent();
  }

  public int port() {
    return settings.port("postgres");
  }

  public String superuserPassword() {
    return settings.password("postgres");
  }

  public Path dataDirectory() {
    return directory.resolve("data");
  }

  /// For JDBC, to a database of this cluster.
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  StackSettings settings() {
    return settings;
  }

  private void initialise() {
    PrivateFiles.wipe(dataDirectory());
    Path passwordFile = directory.resolve("superuser-password");
    PrivateFiles.write(passwordFile, superuserPassword());
    List<String> words = new ArrayList<>();
    words.add(binDirectory.resolve("initdb").toString());
    words.addAll(List.of("--pgdata", dataDirectory().toString(), "--username", SUPERUSER));
    words.addAll(List.of("--auth", "scram-sha-256", "--pwfile", passwordFile.toString()));
    words.addAll(List.of("--encoding", "UTF8", "--locale-provider", "builtin"));
    words.addAll(List.of("--locale", "C.UTF-8"));
    PostgresSettings.forPort(port()).forEach(setting -> words.addAll(List.of("--set", setting)));
    command(words).run();
    PrivateFiles.delete(passwordFile);
  }

  // After a kill -9 the old server's children may live a moment longer, and a new server refuses to
  // start beside them; so it is tried again until they are gone.
  private void startServer() {
    Command start = command(pgCtl("start", "--log", log.toString(), "--timeout", "60"));
    if (!Waiting.until(START_LIMIT, () -> start.exitStatus() == 0 || portIsTaken())) {
      throw new StackException("PostgreSQL does not start:\n" + LogTail.of(log));
    }
    if (!isRunning()) {
      throw new StackException("port " + port() + " of PostgreSQL is taken by another program");
    }
  }

  private boolean portIsTaken() {
    return !isRunning() && !LoopbackPort.isFree(port());
  }

  private List<String> pgCtl(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(binDirectory.resolve("pg_ctl").toString());
    words.addAll(List.of("--pgdata", dataDirectory().toString(), "--wait", "--silent"));
    words.addAll(List.of(arguments));
    return words;
  }

  private Command command(List<String> words) {
    Path output = directory.resolve("pg_ctl.log");
    List<String> prefixed = new ArrayList<>(PostgresAccount.prefix(output));
    prefixed.addAll(words);
    return new Command(prefixed, Map.of(), output);
  }

  private void kill9(ProcessHandle server) {
    List<ProcessHandle> processes = new ArrayList<>(server.descendants().toList());
    processes.add(server);
    processes.forEach(ProcessHandle::destroyForcibly);
    Waiting.until(START_LIMIT, () -> processes.stream().noneMatch(ProcessState::isAlive));
  }

  // The first line of postmaster.pid is the process id; the fourth its port. A stale file can name
  // a process id in use again, so the process must be a PostgreSQL server of this cluster's port.
  private Optional<ProcessHandle> server() {
    Path pidFile = dataDirectory().resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    String pid = PrivateFiles.read(pidFile).lines().findFirst().orElse("");
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(ProcessState::isAlive)
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
  }
}
