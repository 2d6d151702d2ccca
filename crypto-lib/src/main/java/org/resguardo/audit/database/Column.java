package org.resguardo.audit.database;

import java.util.List;

/// A documented column.
///
/// @param type as PostgreSQL writes it, such as `bytea`
/// @param sizes bytes of a value of form {@link Form#BYTES}, of plaintext of a sealed one, or of a
///   chunk
/// @param part of a report that a sealed column holds; empty for others
record Column(String table, String name, String type, Form form, String part, List<Integer> sizes) {
  Column {
    sizes = List.copyOf(sizes);
  }

  /// `table.name`.
  String fullName() {
    return table + "." + name;
  }

  CatalogColumn inCatalog() {
    return new CatalogColumn(table, name, type);
  }
}
