package org.resguardo.scrub.picture;

import java.util.List;
import java.util.SortedMap;

/// One picture of a TIFF file.
///
/// @param fields the tags that are kept, but for the two that tell where its data is
/// @param offsetsTag 273 for strips, 324 for tiles
/// @param data strips or tiles in order
record TiffPage(SortedMap<Integer, TiffField> fields, int offsetsTag, List<Slice> data) {
  static final int STRIP_OFFSETS = 273;
  static final int STRIP_BYTE_COUNTS = 279;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTE_COUNTS = 325;

  int countsTag() {
    return offsetsTag == STRIP_OFFSETS ? STRIP_BYTE_COUNTS : TILE_BYTE_COUNTS;
  }
}
