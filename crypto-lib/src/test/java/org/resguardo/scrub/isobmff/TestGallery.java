package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.u8;
import static org.resguardo.scrub.isobmff.TestBoxes.zeros;

import java.util.List;

/// A file of pictures made for tests (ISO/IEC 14496-12 section 8.11, ISO/IEC 23008-12).
///
/// @param locationVersion of the list of places: 0, 1 or 2
/// @param isInContents whether the items are in `idat`, rather than in `mdat`
record TestGallery(
    String brands,
    List<TestItem> items,
    TestTrack.Entry references,
    TestTrack.Entry properties,
    int locationVersion,
    boolean isInContents) {
  /// Between the pieces, where no item is.
  static final String GAP = "piece of Rosa";

  TestGallery {
    items = List.copyOf(items);
  }

  byte[] bytes() {
    byte[] type = box("ftyp", text(brands.substring(0, 4)), u32(0), text(brands));
    byte[] media = text(media());
    byte[] draft = contents(0, media);
    long start = isInContents ? 0 : type.length + draft.length + 8;
    return join(type, contents(start, media), isInContents ? zeros(0) : box("mdat", media));
  }

  private String media() {
    StringBuilder media = new StringBuilder(GAP);
    items.forEach(item -> item.pieces().forEach(piece -> media.append(piece).append(GAP)));
    return media.toString();
  }

  private byte[] contents(long start, byte[] media) {
    byte[] entries = new byte[0];
    for (TestItem item : items) {
      entries = join(entries, item.entry());
    }
    return full(
        "meta",
        0,
        0,
        full("hdlr", 0, 0, u32(0), text("pict"), zeros(12), text("Camera of Rosa\0")),
        full("pitm", 0, 0, u16(items.getFirst().id())),
        full("iinf", 0, 0, u16(items.size()), entries),
        full("iref", 0, 0, references.bytes()),
        box("iprp", box("ipco", properties.bytes()), associations()),
        places(start),
        isInContents ? box("idat", media) : zeros(0));
  }

  private byte[] associations() {
    byte[] all = u32(items.size());
    for (TestItem item : items) {
      all = join(all, item.associations());
    }
    return full("ipma", 0, 0, all);
  }

  /// Places count from a base of each item; from version 1 on an item has a number of its pieces,
  /// too.
  private byte[] places(long start) {
    int indexBytes = locationVersion == 0 ? 0 : 4;
    byte[] all = join(u8(0x44, 0x40 | indexBytes), id(items.size()));
    long at = start + GAP.length();
    for (TestItem item : items) {
      byte[] method = locationVersion == 0 ? zeros(0) : u16(isInContents ? 1 : 0);
      all = join(all, id(item.id()), method, u16(0), u32(at), u16(item.pieces().size()));
      long from = 0;
      for (String piece : item.pieces()) {
        all = join(all, zeros(indexBytes), u32(from, piece.length()));
        from += piece.length() + GAP.length();
      }
      at += from;
    }
    return full("iloc", locationVersion, 0, all);
  }

  private byte[] id(int id) {
    return locationVersion == 2 ? u32(id) : u16(id);
  }
}
