package org.resguardo.identity.translog;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;

/// What a query found, and what one binds, as values.
final class Found {
  private Found() {}

  static <T> List<T> all(RowSet<Row> rows, Function<Row, T> value) {
    List<T> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(value.apply(row)));
    return all;
  }

  static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> value) {
    return all(rows, value).stream().findFirst();
  }

  static boolean flag(RowSet<Row> rows) {
    return rows.iterator().next().getBoolean(0);
  }

  static Bytes bytes(Row row, String column) {
    return Bytes.of(row.getBuffer(column).getBytes());
  }

  static Hash hash(Row row, String column) {
    return new Hash(bytes(row, column));
  }

  static Buffer buffer(Bytes bytes) {
    return Buffer.buffer(bytes.toArray());
  }

  static Buffer buffer(Hash hash) {
    return buffer(hash.value());
  }

  /// For a parameter of type `bytea[]`.
  static Buffer[] array(Stream<Buffer> buffers) {
    return buffers.toArray(Buffer[]::new);
  }
}
