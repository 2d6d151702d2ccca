package org.resguardo.audit.database;

/// A privilege that somebody was granted on a table.
///
/// @param role `public` for everybody
/// @param privilege in lower case, such as `update`
/// @param column empty for the whole table
record Grant(String role, String table, String privilege, String column) {
  /// What is allowed, without whom, as the schema's `grant` lines say it.
  @Override
  public String toString() {
    return (table + " " + privilege + " " + column).strip();
  }
}
