package org.resguardo.deploy.stack;

import java.util.List;
import java.util.stream.Stream;

/// The server settings that differ from PostgreSQL's own.
///
/// Durability stays as PostgreSQL ships it: `fsync`, `full_page_writes` and `synchronous_commit`
/// are on, because what was acknowledged must survive a crash.
final class PostgresSettings {
  // An error message can quote a value, its detail a key, its statement everything: none is logged.
  private static final List<String> SILENT =
      List.of(
          "log_min_messages=log",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_parameter_max_length=0",
          "log_parameter_max_length_on_error=0",
          "log_statement=none",
          "log_min_duration_statement=-1",
          "log_duration=off",
          "log_connections=off",
          "log_disconnections=off",
          "log_checkpoints=off",
          "log_lock_waits=off",
          "log_autovacuum_min_duration=-1",
          "track_activities=off");

  private static final List<String> LOCAL =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "shared_buffers=64MB",
          "timezone=UTC",
          "log_timezone=UTC");

  private PostgresSettings() {}

  /// `name=value` each.
  static List<String> forPort(int port) {
    return Stream.of(SILENT, LOCAL, List.of("port=" + port)).flatMap(List::stream).toList();
  }
}
