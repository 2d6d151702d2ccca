package org.resguardo.scrub.document;

/// An entry of a ZIP file, as its directory tells of it.
///
/// @param method 0 stored, 8 deflated
/// @param crc32 of the inflated bytes
/// @param compressed bytes in the file
/// @param size bytes when inflated
/// @param header where the entry's own header begins
record ZipPart(String name, int method, int crc32, long compressed, long size, long header) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  boolean isFolder() {
    return name.endsWith("/");
  }
}
