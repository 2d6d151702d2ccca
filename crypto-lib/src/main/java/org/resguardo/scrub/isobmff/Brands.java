package org.resguardo.scrub.isobmff;

import java.util.List;
import org.resguardo.scrub.format.FileType;

/// The first box, the same for all files of a type.
final class Brands {
  private Brands() {}

  static void write(FileType type, BoxWriter out) {
    write(brandsOf(type), out);
  }

  /// The first brand is the major one.
  static void write(List<String> brands, BoxWriter out) {
    int start = out.start("ftyp");
    out.code(brands.getFirst()).u32(0);
    brands.forEach(out::code);
    out.end(start);
  }

  private static List<String> brandsOf(FileType type) {
    return switch (type) {
      case MOV -> List.of("qt  ");
      case THREE_GP -> List.of("3gp6", "isom");
      case M4A -> List.of("M4A ", "isom", "mp42");
      case HEIC -> List.of("heic", "mif1", "miaf");
      case AVIF -> List.of("avif", "mif1", "miaf");
      default -> List.of("isom", "iso2", "mp41", "mp42");
    };
  }
}
