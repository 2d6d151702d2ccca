package org.resguardo.scrub.picture;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;

/// What a block of XMP tells, by the names in it. It is never kept, so it is not parsed.
final class Xmp {
  private static final Map<String, RemovalKind> NAMES =
      Map.ofEntries(
          Map.entry("GPS", RemovalKind.LOCATION),
          Map.entry("City", RemovalKind.LOCATION),
          Map.entry("SerialNumber", RemovalKind.DEVICE),
          Map.entry("Make", RemovalKind.DEVICE),
          Map.entry("CreatorTool", RemovalKind.DEVICE),
          Map.entry("creator", RemovalKind.PERSON),
          Map.entry("rights", RemovalKind.PERSON),
          Map.entry("Date", RemovalKind.TIME),
          Map.entry("Thumbnails", RemovalKind.THUMBNAIL),
          Map.entry("DocumentID", RemovalKind.HISTORY),
          Map.entry("History", RemovalKind.HISTORY));

  private Xmp() {}

  static void count(byte[] bytes, int from, int to, RemovalCounter removed) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    Set<RemovalKind> kinds = EnumSet.noneOf(RemovalKind.class);
    NAMES.forEach(
        (name, kind) -> {
          if (text.contains(name)) {
            kinds.add(kind);
          }
        });
    if (kinds.isEmpty()) {
      kinds.add(RemovalKind.UNKNOWN);
    }
    kinds.forEach(removed::add);
  }
}
