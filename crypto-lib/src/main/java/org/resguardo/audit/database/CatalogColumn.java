package org.resguardo.audit.database;

/// A column as the database's catalogue has it.
///
/// @param type as PostgreSQL writes it, such as `bytea`
record CatalogColumn(String table, String name, String type) {
  @Override
  public String toString() {
    return table + "." + name + " " + type;
  }
}
