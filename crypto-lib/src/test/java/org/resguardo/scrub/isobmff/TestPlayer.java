package org.resguardo.scrub.isobmff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the samples of a film as a player does, apart from the code that is tested. Knows whole
/// files only.
final class TestPlayer {
  private final byte[] file;

  private TestPlayer(byte[] file) {
    this.file = file;
  }

  /// The samples of each track by its handler, in order, one character a byte.
  static Map<String, List<String>> samples(byte[] file) {
    TestPlayer player = new TestPlayer(file);
    Map<String, List<String>> samples = new TreeMap<>();
    for (ByteBuffer trak : all(only(ByteBuffer.wrap(file), "moov"), "trak")) {
      String handler = code(only(trak, "mdia", "hdlr").position(8));
      samples.put(handler, player.samplesOf(only(trak, "mdia", "minf", "stbl")));
    }
    return samples;
  }

  /// What is in the boxes of that type, in order, up to where no box is.
  static List<ByteBuffer> all(ByteBuffer in, String type) {
    List<ByteBuffer> found = new ArrayList<>();
    ByteBuffer at = in.duplicate();
    while (at.remaining() >= 8) {
      int start = at.position();
      long size = at.getInt();
      boolean isIt = code(at).equals(type);
      size = size == 1 ? at.getLong() : size;
      if (size < 8 || size > in.limit() - start) {
        break;
      }
      int end = start + (int) size;
      if (isIt) {
        found.add(in.duplicate().position(at.position()).limit(end).slice());
      }
      at.position(end);
    }
    return found;
  }

  /// What is in the only box of that type, within the only one of each type before it.
  static ByteBuffer only(ByteBuffer in, String... path) {
    ByteBuffer inner = in;
    for (String type : path) {
      List<ByteBuffer> found = all(inner, type);
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " boxes of type " + type);
      }
      inner = found.getFirst();
    }
    return inner;
  }

  private static String code(ByteBuffer in) {
    byte[] code = new byte[4];
    in.get(code);
    return new String(code, StandardCharsets.ISO_8859_1);
  }

  private List<String> samplesOf(ByteBuffer tables) {
    List<Integer> sizes = sizes(tables);
    List<Integer> counts = new ArrayList<>();
    List<Long> places = places(tables);
    ByteBuffer runs = only(tables, "stsc").position(8);
    while (runs.hasRemaining()) {
      int first = runs.getInt();
      while (counts.size() < first - 1) {
        counts.add(counts.getLast());
      }
      counts.add(runs.getInt());
      runs.getInt();
    }
    List<String> samples = new ArrayList<>();
    for (int chunk = 0; chunk < places.size(); chunk++) {
      int at = Math.toIntExact(places.get(chunk));
      for (int i = 0; i < counts.get(Math.min(chunk, counts.size() - 1)); i++) {
        int size = sizes.get(samples.size());
        samples.add(new String(file, at, size, StandardCharsets.ISO_8859_1));
        at += size;
      }
    }
    return samples;
  }

  private static List<Long> places(ByteBuffer tables) {
    boolean isLong = !all(tables, "co64").isEmpty();
    ByteBuffer in = only(tables, isLong ? "co64" : "stco").position(8);
    List<Long> places = new ArrayList<>();
    while (in.hasRemaining()) {
      places.add(isLong ? in.getLong() : in.getInt() & 0xffff_ffffL);
    }
    return places;
  }

  private static List<Integer> sizes(ByteBuffer tables) {
    boolean isCompact = !all(tables, "stz2").isEmpty();
    ByteBuffer in = only(tables, isCompact ? "stz2" : "stsz");
    int constant = in.getInt(4);
    int count = in.getInt(8);
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (isCompact) {
        sizes.add(compact(in, constant & 0xff, i));
      } else {
        sizes.add(constant == 0 ? in.getInt(12 + 4 * i) : constant);
      }
    }
    return sizes;
  }

  private static int compact(ByteBuffer in, int bits, int index) {
    return switch (bits) {
      case 4 -> in.get(12 + index / 2) >> (index % 2 == 0 ? 4 : 0) & 0x0f;
      case 8 -> in.get(12 + index) & 0xff;
      default -> in.getShort(12 + 2 * index) & 0xffff;
    };
  }
}
