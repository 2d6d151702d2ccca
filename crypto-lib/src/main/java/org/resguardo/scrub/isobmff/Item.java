package org.resguardo.scrub.isobmff;

import java.util.List;

/// A picture, or a part of one, in a file of pictures.
///
/// @param protection 0 when it is not encrypted
/// @param extents pieces that follow each other
record Item(long id, String type, int protection, List<Extent> extents) {
  Item {
    extents = List.copyOf(extents);
  }

  /// Bytes of an item.
  ///
  /// @param isInContents whether `from` counts from the beginning of `idat`
  record Extent(boolean isInContents, long from, long size) {}

  Item with(List<Extent> others) {
    return new Item(id, type, protection, others);
  }
}
