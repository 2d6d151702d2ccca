package org.resguardo.identity.translog;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.Databases;
import org.resguardo.deploy.stack.Migrations;
import org.resguardo.deploy.stack.Role;
import org.resguardo.identity.backbone.Backbone;
import org.resguardo.primitive.Bytes;

/// A database that only the test at hand writes to, with the service's schema.
final class LogDatabase {
  private static final String ALL_TABLES =
      "log_pending, log_entry, log_tile, log_checkpoint, log_cosigned, log_delivery";

  private final Database database;

  private LogDatabase(Database database) {
    this.database = database;
  }

  /// The database, emptied.
  static LogDatabase empty() throws SQLException {
    LogDatabase logs = new LogDatabase(new Databases(Backbone.postgres()).create("logs"));
    Migrations.apply(logs.database, Path.of("src/main/resources/db/migration"));
    logs.executeAsOwner("truncate " + ALL_TABLES);
    return logs;
  }

  /// A pool of the runtime role, as one instance of the service has it.
  Pool pool(Vertx vertx) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(database.port())
            .setDatabase(database.name())
            .setUser(database.runtime().name())
            .setPassword(database.runtime().password())
            .addProperty("statement_timeout", "5000"); // as in application.properties
    return new Pool(
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(options)
            .using(vertx.getDelegate())
            .build());
  }

  String name() {
    return database.name();
  }

  void executeAsOwner(String sql) throws SQLException {
    try (Connection connection = connect(database.owner());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> query(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(database.owner());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /// Puts entries in line, as features of the service do.
  void line(LogName log, List<Bytes> entries) throws SQLException {
    try (Connection connection = connect(database.runtime());
        PreparedStatement insert =
            connection.prepareStatement("insert into log_pending values (?, ?, ?)")) {
      for (Bytes entry : entries) {
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, log.word());
        insert.setBytes(3, entry.toArray());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Connection connect(Role role) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), role.name(), role.password());
  }
}
