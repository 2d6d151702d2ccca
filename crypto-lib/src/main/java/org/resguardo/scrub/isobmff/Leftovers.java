package org.resguardo.scrub.isobmff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// Tells by marks in it what a part that is left out could have told.
final class Leftovers {
  private static final int SEARCHED_BYTES = 1 << 16;

  private static final Map<RemovalKind, List<String>> MARKS = new EnumMap<>(RemovalKind.class);

  static {
    MARKS.put(
        RemovalKind.LOCATION, List.of("\u00a9xyz", "loci", "ISO6709", "location.", "GPS", "gps"));
    MARKS.put(
        RemovalKind.DEVICE,
        List.of(
            "\u00a9mak",
            "\u00a9mod",
            "\u00a9swr",
            "\u00a9too",
            "\u00a9enc",
            "quicktime.make",
            "quicktime.model",
            "quicktime.software",
            "android.",
            "manuf",
            "ncoder"));
    MARKS.put(
        RemovalKind.PERSON,
        List.of("\u00a9ART", "\u00a9aut", "author", "artist", "auth", "cprt", "creator", "perf"));
    MARKS.put(RemovalKind.TIME, List.of("\u00a9day", "creationdate", "CreateDate", "yrrc"));
    MARKS.put(RemovalKind.THUMBNAIL, List.of("thmb", "thum", "covr", "\u00ff\u00d8\u00ff"));
    MARKS.put(RemovalKind.HISTORY, List.of("xmpMM", "ContentIdentifier", "content.identifier"));
  }

  private Leftovers() {}

  static RemovalKind kindOf(Box box) {
    return kindOf(box.type() + box.body().peekText(SEARCHED_BYTES));
  }

  static RemovalKind kindOf(String text) {
    return MARKS.entrySet().stream()
        .filter(marks -> marks.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(RemovalKind.UNKNOWN);
  }

  /// Counts the boxes of other types than these; user data box by box.
  static void count(Boxes boxes, Set<String> kept, RemovalCounter removed) {
    for (Box box : boxes.all()) {
      if (box.type().equals("udta")) {
        countUserData(box, removed);
      } else if (!kept.contains(box.type())) {
        removed.add(kindOf(box));
      }
    }
  }

  /// What is left out need not be whole.
  private static void countUserData(Box userData, RemovalCounter removed) {
    try {
      Boxes.in(userData.body()).all().forEach(one -> removed.add(kindOf(one)));
    } catch (ScrubException _) {
      removed.add(kindOf(userData));
    }
  }

  /// What is left out of a track that is kept.
  static void countTrack(Boxes track, RemovalCounter removed) throws ScrubException {
    count(track, Set.of("tkhd", "edts", "mdia", "tapt"), removed);
    Fields header = track.require("tkhd").body();
    int timeBytes = header.u8() == 1 ? 16 : 8;
    if (!header.skip(3).slice(timeBytes).isBlank()) {
      removed.add(RemovalKind.TIME);
    }
    if (!track.within("mdia").require("hdlr").body().skip(24).isBlank()) {
      removed.add(RemovalKind.DEVICE);
    }
  }
}
