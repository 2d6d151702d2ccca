package org.resguardo.deploy.stack;

/// One database with its two roles.
///
/// @param owner runs migrations; may create and alter
/// @param runtime what the running service logs in as; may do what the migrations grant, no more
public record Database(int port, String name, Role owner, Role runtime) {
  /// For JDBC (migrations, tests).
  public String jdbcUrl() {
    return "jdbc:postgresql://" + address();
  }

  /// For the reactive client of the services.
  public String reactiveUrl() {
    return "vertx-reactive:postgresql://" + address();
  }

  private String address() {
    return "127.0.0.1:" + port + "/" + name;
  }
}
