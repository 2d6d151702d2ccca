package org.resguardo.scrub.isobmff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// The boxes that a file is made of, of which only headers were read.
record FileBoxes(List<Part> parts, long trailerBytes) {
  private static final int HEADER_BYTES = 8;
  private static final int MAX_PARTS = 65_536;

  /// A box from its first byte to where the next begins.
  record Part(String type, long body, long end) {
    long bytes() {
      return end - body;
    }
  }

  FileBoxes {
    parts = List.copyOf(parts);
  }

  /// Ends at the first bytes that are no box, or that reach beyond the end: a trailer.
  static FileBoxes of(Source in) throws ScrubException, IOException {
    List<Part> parts = new ArrayList<>();
    long at = 0;
    while (at <= in.size() - HEADER_BYTES) {
      Part part = partAt(in, at);
      if (part.end() > in.size() || part.bytes() < 0) {
        break;
      }
      parts.add(part);
      at = part.end();
      if (parts.size() > MAX_PARTS) {
        throw ScrubException.tooLarge("more than 65,536 boxes in a file");
      }
    }
    return new FileBoxes(parts, in.size() - at);
  }

  private static Part partAt(Source in, long at) throws ScrubException, IOException {
    Fields header = Fields.of(in.read(at, HEADER_BYTES));
    long size = header.u32();
    String type = header.code();
    if (size == 0) {
      return new Part(type, at + HEADER_BYTES, in.size());
    }
    if (size != 1) {
      return new Part(type, at + HEADER_BYTES, at + size);
    }
    long body = at + 2 * HEADER_BYTES;
    long largeSize = Fields.of(in.read(at + HEADER_BYTES, HEADER_BYTES)).u64();
    return new Part(type, body, largeSize > in.size() ? Long.MAX_VALUE : at + largeSize);
  }

  boolean has(String type) {
    return parts.stream().anyMatch(part -> part.type().equals(type));
  }

  /// What is in the only box of that type.
  ///
  /// @throws ScrubException when there is none, or more than one, or it is larger than `maxBytes`
  Fields only(Source in, String type, int maxBytes) throws ScrubException, IOException {
    List<Part> found = parts.stream().filter(part -> part.type().equals(type)).toList();
    if (found.size() != 1) {
      throw ScrubException.malformed("not exactly one list of what is in the file");
    }
    Part part = found.getFirst();
    if (part.bytes() > maxBytes) {
      throw ScrubException.tooLarge("a list of contents larger than %d bytes".formatted(maxBytes));
    }
    return Fields.of(in.read(part.body(), (int) part.bytes()));
  }

  MediaData media() {
    NavigableMap<Long, Long> ends = new TreeMap<>();
    parts.stream()
        .filter(part -> part.type().equals("mdat"))
        .forEach(part -> ends.put(part.body(), part.end()));
    return new MediaData(ends);
  }

  /// Boxes of other types than these.
  List<Part> others(Set<String> types) {
    return parts.stream().filter(part -> !types.contains(part.type())).toList();
  }
}
