package org.resguardo.bundle;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// One file in the ZIP.
///
/// A final class rather than a record, because it holds its array without copying.
final class Entry {
  private final String name;
  private final byte[] content;

  Entry(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  String name() {
    return name;
  }

  /// Not a copy.
  byte[] content() {
    return content;
  }

  byte[] encodedName() {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  int crc32() {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }
}
