package org.resguardo.scrub.picture;

/// A tag's value as it is stored.
///
/// A final class rather than a record, because it holds its array without copying.
final class TiffField {
  private final int type;
  private final long count;
  private final byte[] value;

  /// @param value `count` values of `type`, in the byte order of the file
  TiffField(int type, long count, byte[] value) {
    this.type = type;
    this.count = count;
    this.value = value;
  }

  int type() {
    return type;
  }

  long count() {
    return count;
  }

  /// Not a copy.
  byte[] value() {
    return value;
  }

  /// Bytes of one value of a type, or 0 for a type that is not known. TIFF 6.0 section 2.
  static int bytesOf(int type) {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 11 -> 4;
      case 5, 10, 12 -> 8;
      default -> 0;
    };
  }
}
