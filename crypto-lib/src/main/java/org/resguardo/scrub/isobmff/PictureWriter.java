package org.resguardo.scrub.isobmff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resguardo.scrub.format.ScrubException;

/// Writes the list of contents of a file of pictures anew.
final class PictureWriter {
  private static final int MAX_PROPERTIES_EACH = 255;

  private final Pictures pictures;
  private final BoxWriter out;

  /// New numbers of properties by their old ones.
  private final Map<Integer, Integer> properties = new TreeMap<>();

  private PictureWriter(Pictures pictures, BoxWriter out) {
    this.pictures = pictures;
    this.out = out;
  }

  /// Returns where the place of each picture is to be written, in order.
  static List<Integer> write(Pictures pictures, BoxWriter out) throws ScrubException {
    PictureWriter writer = new PictureWriter(pictures, out);
    int start = out.start("meta", 0, 0);
    writer.handler();
    writer.primary();
    List<Integer> slots = writer.locations();
    writer.items();
    writer.references();
    writer.properties();
    out.end(start);
    return slots;
  }

  private void handler() {
    int start = out.start("hdlr", 0, 0);
    out.u32(0).code("pict").zeros(13);
    out.end(start);
  }

  private void primary() {
    int start = out.start("pitm", 0, 0);
    out.u16(pictures.newId(pictures.primary()));
    out.end(start);
  }

  /// One piece each, with places and sizes of 32 bits.
  private List<Integer> locations() throws ScrubException {
    List<Item> items = pictures.kept();
    List<Integer> slots = new ArrayList<>();
    int start = out.start("iloc", 0, 0);
    out.u16(0x4400).u16(items.size());
    for (Item item : items) {
      out.u16(pictures.newId(item.id())).u16(0).u16(1);
      slots.add(out.size());
      out.u32(0).u32(size(item));
    }
    out.end(start);
    return slots;
  }

  static long size(Item item) throws ScrubException {
    long size = 0;
    for (Item.Extent extent : item.extents()) {
      size = Math.addExact(size, extent.size());
    }
    if (size == 0) {
      throw ScrubException.malformed("a picture without bytes of its own");
    }
    return size;
  }

  private void items() {
    List<Item> items = pictures.kept();
    int start = out.start("iinf", 0, 0);
    out.u16(items.size());
    for (Item item : items) {
      boolean isHidden = item.id() != pictures.primary();
      int entry = out.start("infe", 2, isHidden ? 1 : 0);
      out.u16(pictures.newId(item.id())).u16(0).code(item.type()).u8(0);
      out.end(entry);
    }
    out.end(start);
  }

  private void references() {
    List<Reference> references = pictures.keptReferences();
    if (references.isEmpty()) {
      return;
    }
    int start = out.start("iref", 0, 0);
    for (Reference reference : references) {
      int entry = out.start(reference.type());
      out.u16(pictures.newId(reference.from())).u16(reference.to().size());
      reference.to().forEach(to -> out.u16(pictures.newId(to)));
      out.end(entry);
    }
    out.end(start);
  }

  private void properties() throws ScrubException {
    int start = out.start("iprp");
    int container = out.start("ipco");
    for (Item item : pictures.kept()) {
      for (Association association : of(item)) {
        writeProperty(association);
      }
    }
    out.end(container);
    associations();
    out.end(start);
  }

  private List<Association> of(Item item) {
    return pictures.associations().getOrDefault(item.id(), List.of());
  }

  private void writeProperty(Association association) throws ScrubException {
    int index = association.index();
    if (index == 0 || properties.containsKey(index)) {
      return;
    }
    Box property = pictures.property(index);
    if (Properties.write(property, out)) {
      properties.put(index, properties.size() + 1);
    } else if (association.isEssential() && !property.type().equals("colr")) {
      throw ScrubException.refusedType(
          "pictures that are shown in a way that is not known", "export it as JPEG or PNG");
    }
  }

  /// Numbers of properties take 15 bits.
  private void associations() throws ScrubException {
    int start = out.start("ipma", 0, 1);
    out.u32(pictures.kept().size());
    for (Item item : pictures.kept()) {
      List<Association> kept =
          of(item).stream().filter(one -> properties.containsKey(one.index())).toList();
      if (kept.size() > MAX_PROPERTIES_EACH) {
        throw ScrubException.tooLarge("more than 255 properties of a picture");
      }
      out.u16(pictures.newId(item.id())).u8(kept.size());
      for (Association one : kept) {
        out.u16((one.isEssential() ? 0x8000 : 0) | properties.getOrDefault(one.index(), 0));
      }
    }
    out.end(start);
  }
}
