package org.resguardo.scrub.sound;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resguardo.scrub.format.RemovalKind;

/// Tells by marks in it what a tag that is left out could have told.
final class SoundTraces {
  private static final Map<RemovalKind, List<String>> MARKS = new EnumMap<>(RemovalKind.class);

  static {
    MARKS.put(RemovalKind.LOCATION, List.of("LOCATION=", "GEOB"));
    MARKS.put(RemovalKind.DEVICE, List.of("TSSE", "TENC", "ENCODER", "ISFT", "LAME", "bext"));
    MARKS.put(
        RemovalKind.PERSON,
        List.of("TPE1", "TCOM", "TOWN", "ARTIST=", "IART", "IENG", "ICOP", "ORGANIZATION="));
    MARKS.put(RemovalKind.TIME, List.of("TDRC", "TYER", "DATE=", "ICRD", "TDAT"));
    MARKS.put(RemovalKind.THUMBNAIL, List.of("APIC", "METADATA_BLOCK_PICTURE="));
  }

  private SoundTraces() {}

  static RemovalKind kindOf(String type, byte[] content) {
    String text = type + new String(content, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    return MARKS.entrySet().stream()
        .filter(marks -> marks.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(RemovalKind.UNKNOWN);
  }
}
