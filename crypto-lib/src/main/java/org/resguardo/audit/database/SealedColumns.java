package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.primitive.Bytes;

/// Looks into samples of every column that must not be readable.
final class SealedColumns {
  private SealedColumns() {}

  static List<Column> of(Schema schema) {
    return Stream.of(
            Form.AGE_HEADER,
            Form.AGE_PAYLOAD,
            Form.AGE_FILE,
            Form.AGE_CHUNK,
            Form.AGE_SECRET,
            Form.BYTES)
        .flatMap(form -> schema.columns(form).stream())
        .toList();
  }

  /// What speaks against it, a line a column and fault.
  static List<String> complaints(List<Column> columns, StoredValues values) throws SQLException {
    List<String> complaints = new ArrayList<>();
    for (Column column : columns) {
      values.sample(column).stream()
          .map(value -> complaint(column.form(), value))
          .flatMap(Optional::stream)
          .distinct()
          .forEach(complaint -> complaints.add(column.fullName() + " " + complaint));
    }
    return complaints;
  }

  static Optional<String> complaint(Form form, Bytes value) {
    return switch (form) {
      case AGE_HEADER -> SealedHeader.complaint(value, true);
      case AGE_FILE, AGE_SECRET ->
          SealedHeader.complaint(value, false)
              .or(() -> Plaintext.complaint(SealedHeader.payload(value)));
      default -> Plaintext.complaint(value);
    };
  }
}
