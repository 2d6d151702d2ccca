package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.age.Payload;
import org.resguardo.audit.finding.StoredSize;

/// The lengths of sealed columns against the size classes, and of fixed ones against their length.
final class SealedLengths {
  private final List<String> complaints = new ArrayList<>();
  private final List<StoredSize> sizes = new ArrayList<>();

  /// Reads the lengths of all columns of `schema` that have some.
  static SealedLengths of(Schema schema, StoredValues values) throws SQLException {
    SealedLengths lengths = new SealedLengths();
    for (Column column : schema.columns()) {
      if (column.form().isSealed()) {
        lengths.add(column, values.lengths(column));
      }
    }
    for (Column column : schema.columns(Form.BYTES)) {
      lengths.addFixed(column, values.notOfLength(column, column.sizes().getFirst()));
    }
    return lengths;
  }

  void add(Column column, List<StoredValues.Length> lengths) {
    for (StoredValues.Length length : lengths) {
      Optional<Integer> plaintext = plaintext(column, length.bytes());
      int bytes = plaintext.orElse(Math.clamp(length.bytes(), 0, Integer.MAX_VALUE));
      sizes.add(new StoredSize(column.part(), bytes, length.count()));
      if (plaintext.isEmpty()) {
        complaints.add(
            "%s: %d of %d bytes, which is no size class"
                .formatted(column.fullName(), length.count(), length.bytes()));
      }
    }
  }

  void addFixed(Column column, long wrong) {
    if (wrong > 0) {
      complaints.add(
          "%s: %d not of %d bytes".formatted(column.fullName(), wrong, column.sizes().getFirst()));
    }
  }

  private static Optional<Integer> plaintext(Column column, long sealedBytes) {
    return column.sizes().stream()
        .filter(size -> sealedLength(column, size) == sealedBytes)
        .findFirst();
  }

  /// A chunk's sizes are those it is stored in.
  private static long sealedLength(Column column, int size) {
    return column.form() == Form.AGE_CHUNK ? size : Payload.sealedLength(size);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// For the histogram, wrong lengths included.
  List<StoredSize> sizes() {
    return List.copyOf(sizes);
  }

  /// How many parts were measured.
  long count() {
    return sizes.stream().mapToLong(StoredSize::count).sum();
  }
}
