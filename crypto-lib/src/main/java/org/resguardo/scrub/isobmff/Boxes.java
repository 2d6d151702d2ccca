package org.resguardo.scrub.isobmff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.scrub.format.ScrubException;

/// The boxes within a box, in order.
record Boxes(List<Box> all) {
  private static final int HEADER_BYTES = 8;
  private static final int MAX_BOXES = 65_536;

  Boxes {
    all = List.copyOf(all);
  }

  /// Bytes at the end that are too few for a box, or a size of 0, end the list: QuickTime has such
  /// ends.
  static Boxes in(Fields fields) throws ScrubException {
    List<Box> all = new ArrayList<>();
    while (fields.remaining() >= HEADER_BYTES) {
      long size = fields.u32();
      String type = fields.code();
      if (size == 0) {
        break;
      }
      all.add(new Box(type, fields.slice(bodyBytes(size, fields))));
      if (all.size() > MAX_BOXES) {
        throw ScrubException.tooLarge("more than 65,536 boxes in one");
      }
    }
    return new Boxes(all);
  }

  private static long bodyBytes(long size, Fields fields) throws ScrubException {
    return size == 1 ? fields.u64() - 2 * HEADER_BYTES : size - HEADER_BYTES;
  }

  Optional<Box> first(String type) {
    return all.stream().filter(box -> box.type().equals(type)).findFirst();
  }

  Box require(String type) throws ScrubException {
    return first(type)
        .orElseThrow(() -> ScrubException.malformed("without a box that is always there"));
  }

  boolean has(String type) {
    return first(type).isPresent();
  }

  /// The boxes within the box of that type.
  Boxes within(String type) throws ScrubException {
    return in(require(type).body());
  }

  List<Box> ofType(String type) {
    return all.stream().filter(box -> box.type().equals(type)).toList();
  }
}
