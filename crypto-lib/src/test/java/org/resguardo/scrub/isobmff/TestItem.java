package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u8;

import java.util.List;

/// A picture, or what is told of one, in a file of pictures made for tests.
///
/// @param content one character a byte
/// @param properties by their numbers, from 1; those from 100 on are marked as essential
record TestItem(int id, String type, String content, List<Integer> properties) {
  static final int ESSENTIAL = 100;

  /// Where the second of two pieces begins.
  private static final int FIRST_PIECE = 5;

  TestItem {
    properties = List.copyOf(properties);
  }

  /// Exif is in one piece, all else in two.
  List<String> pieces() {
    return type.equals("Exif")
        ? List.of(content)
        : List.of(content.substring(0, FIRST_PIECE), content.substring(FIRST_PIECE));
  }

  byte[] entry() {
    byte[] mime = text(type.equals("mime") ? "application/rdf+xml\0" : "");
    return full("infe", 2, 0, u16(id, 0), text(type), text("IMG_2041 of Rosa\0"), mime);
  }

  byte[] associations() {
    byte[] all = join(u16(id), u8(properties.size()));
    for (int property : properties) {
      all = join(all, u8(property >= ESSENTIAL ? 0x80 | (property - ESSENTIAL) : property));
    }
    return all;
  }

  static byte[] reference(String type, int from, int... to) {
    return box(type, u16(from, to.length), u16(to));
  }
}
