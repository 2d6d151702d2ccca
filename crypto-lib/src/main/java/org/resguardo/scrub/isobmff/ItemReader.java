package org.resguardo.scrub.isobmff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resguardo.scrub.format.ScrubException;

/// Reads the lists of a file of pictures (ISO/IEC 14496-12 section 8.11, ISO/IEC 23008-12).
final class ItemReader {
  private static final int MAX_ITEMS = 16_384;
  private static final int MAX_PARTS = 65_536;
  private static final int MAX_LINKS = 262_144;

  private ItemReader() {}

  static long primary(Box pitm) throws ScrubException {
    Fields in = pitm.body();
    int version = in.u8();
    return id(in.skip(3), version >= 1);
  }

  /// Items by their numbers, with where they are.
  static Map<Long, Item> items(Boxes meta) throws ScrubException {
    Map<Long, Item> items = new LinkedHashMap<>();
    Fields in = meta.require("iinf").body();
    int version = in.u8();
    in.skip(version == 0 ? 3 + 2 : 3 + 4);
    for (Box entry : Boxes.in(in).ofType("infe")) {
      Item item = item(entry.body());
      items.put(item.id(), item);
    }
    if (items.size() > MAX_ITEMS) {
      throw ScrubException.tooLarge("more than 16,384 pictures in one");
    }
    locate(meta.require("iloc").body(), items);
    return items;
  }

  private static Item item(Fields in) throws ScrubException {
    int version = in.u8();
    if (version < 2) {
      return new Item(id(in.skip(3), false), "", 0, List.of());
    }
    long id = id(in.skip(3), version >= 3);
    int protection = in.u16();
    return new Item(id, in.code(), protection, List.of());
  }

  private static void locate(Fields in, Map<Long, Item> items) throws ScrubException {
    int version = in.u8();
    int sizes = in.skip(3).u16();
    long count = id(in, version >= 2);
    long parts = 0;
    for (long index = 0; index < count; index++) {
      long id = id(in, version >= 2);
      int method = version == 0 ? 0 : in.u16() & 0x0f;
      int reference = in.u16();
      long base = in.sized(sizes >> 4 & 0x0f);
      List<Item.Extent> extents = new ArrayList<>();
      int extentCount = in.u16();
      parts += extentCount;
      if (parts > MAX_PARTS) {
        throw ScrubException.tooLarge("more than 65,536 pieces of pictures");
      }
      for (int extent = 0; extent < extentCount; extent++) {
        in.skip(version == 0 ? 0 : sizes & 0x0f);
        long from = Math.addExact(base, in.sized(sizes >> 12));
        extents.add(new Item.Extent(method == 1, from, in.sized(sizes >> 8 & 0x0f)));
      }
      boolean isHere = method <= 1 && reference == 0;
      items.computeIfPresent(id, (_, item) -> item.with(isHere ? extents : List.of()));
    }
  }

  static List<Reference> references(Boxes meta) throws ScrubException {
    List<Reference> references = new ArrayList<>();
    if (!meta.has("iref")) {
      return references;
    }
    Fields in = meta.require("iref").body();
    boolean isLong = in.u8() != 0;
    long links = 0;
    for (Box box : Boxes.in(in.skip(3)).all()) {
      Fields body = box.body();
      long from = id(body, isLong);
      int count = body.u16();
      links = requireFew(links + count);
      List<Long> to = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        to.add(id(body, isLong));
      }
      references.add(new Reference(box.type(), from, to));
    }
    return references;
  }

  static Map<Long, List<Association>> associations(Boxes properties) throws ScrubException {
    Map<Long, List<Association>> all = new LinkedHashMap<>();
    long links = 0;
    for (Box box : properties.ofType("ipma")) {
      Fields in = box.body();
      int version = in.u8();
      boolean isLong = (in.u24() & 1) != 0;
      long count = in.u32();
      for (long index = 0; index < count; index++) {
        long id = id(in, version >= 1);
        List<Association> added = associations(in, isLong);
        links = requireFew(links + 1 + added.size());
        all.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(added);
      }
    }
    return all;
  }

  private static List<Association> associations(Fields in, boolean isLong) throws ScrubException {
    List<Association> list = new ArrayList<>();
    int count = in.u8();
    for (int index = 0; index < count; index++) {
      int value = isLong ? in.u16() : in.u8();
      int essential = isLong ? 0x8000 : 0x80;
      list.add(new Association(value & (essential - 1), (value & essential) != 0));
    }
    return list;
  }

  private static long requireFew(long links) throws ScrubException {
    if (links > MAX_LINKS) {
      throw ScrubException.tooLarge("more than 262,144 links between pictures");
    }
    return links;
  }

  private static long id(Fields in, boolean isLong) throws ScrubException {
    return isLong ? in.u32() : in.u16();
  }
}
