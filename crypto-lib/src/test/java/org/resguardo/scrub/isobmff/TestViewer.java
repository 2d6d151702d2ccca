package org.resguardo.scrub.isobmff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the pictures of a file and what is said of them as a viewer does, apart from the code that
/// is tested. Knows whole files with numbers of 16 bits only, as they are written.
final class TestViewer {
  private final byte[] file;
  private final ByteBuffer meta;

  TestViewer(byte[] file) {
    this.file = file;
    this.meta = TestPlayer.only(ByteBuffer.wrap(file), "meta").position(4).slice();
  }

  /// A picture with its properties, each as its type and what is in it.
  record Shown(String type, String content, List<String> properties) {
    Shown {
      properties = List.copyOf(properties);
    }

    /// What is in the properties of that type.
    List<String> ofType(String type) {
      return properties.stream().filter(p -> p.startsWith(type)).map(p -> p.substring(4)).toList();
    }
  }

  int primary() {
    return TestPlayer.only(meta, "pitm").getShort(4);
  }

  /// By their numbers, as they are listed.
  Map<Integer, Shown> items() {
    Map<Integer, Shown> items = new LinkedHashMap<>();
    ByteBuffer places = TestPlayer.only(meta, "iloc").position(8);
    for (ByteBuffer entry : TestPlayer.all(TestPlayer.only(meta, "iinf").position(6), "infe")) {
      int id = entry.getShort(4);
      places.position(places.position() + 6); // they are in the same order
      String content = text(ByteBuffer.wrap(file, places.getInt(), places.getInt()));
      items.put(id, new Shown(text(entry.slice(8, 4)), content, properties(id)));
    }
    return items;
  }

  /// The types and numbers of references, one after the other.
  List<String> references() {
    List<String> all = new ArrayList<>();
    ByteBuffer in = TestPlayer.only(meta, "iref").position(4);
    while (in.hasRemaining()) {
      ByteBuffer one = in.slice(in.position(), in.getInt(in.position()));
      StringBuilder reference = new StringBuilder(text(one.slice(4, 4)));
      reference.append(' ').append(one.getShort(8));
      for (int i = 0; i < one.getShort(10); i++) {
        reference.append(' ').append(one.getShort(12 + 2 * i));
      }
      all.add(reference.toString());
      in.position(in.position() + one.limit());
    }
    return all;
  }

  private List<String> properties(int wanted) {
    List<String> all = new ArrayList<>();
    ByteBuffer boxes = TestPlayer.only(meta, "iprp", "ipco");
    while (boxes.hasRemaining()) {
      int size = boxes.getInt(boxes.position());
      all.add(text(boxes.slice(boxes.position() + 4, size - 4)));
      boxes.position(boxes.position() + size);
    }
    List<String> properties = new ArrayList<>();
    ByteBuffer list = TestPlayer.only(meta, "iprp", "ipma").position(8);
    while (list.hasRemaining()) {
      int id = list.getShort();
      for (int left = list.get(); left > 0; left--) {
        int index = list.getShort() & 0x7fff;
        if (id == wanted) {
          properties.add(all.get(index - 1));
        }
      }
    }
    return properties;
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
