package org.resguardo.deploy.stack;

import java.util.List;
import java.util.stream.Stream;

/// The server settings that differ from PostgreSQL's own.
///
/// Durability stays as PostgreSQL ships it: `fsync`, `full_page_writes` and `synchronous_commit`
/// are on, because what was acknowledged must survive a crash.
final class PostgresSettings {
  /// What production uses too; a line a setting.
  private static final String SILENT = "resguardo.conf";

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
    return Stream.of(silent(), LOCAL, List.of("port=" + port)).flatMap(List::stream).toList();
  }

  private static List<String> silent() {
    return Resources.text(SILENT)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replace(" = ", "="))
        .toList();
  }
}
