package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;

/// Counts what a PDF holds beside what is seen of it. Nothing depends on it but the report: what is
/// not seen is not copied, counted or not. For one file.
final class PdfRemovals {
  private static final int MAX_XMP_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 100;
  private static final Pattern START = Pattern.compile("startxref");

  /// Entries of dictionaries that are left out, wherever they stand. ISO 32000-1, annex of keys
  private static final Map<String, RemovalKind> ENTRIES =
      Map.ofEntries(
          Map.entry("GPTS", RemovalKind.LOCATION),
          Map.entry("Thumb", RemovalKind.THUMBNAIL),
          Map.entry("PieceInfo", RemovalKind.DEVICE),
          Map.entry("LastModified", RemovalKind.TIME),
          Map.entry("EF", RemovalKind.UNKNOWN),
          Map.entry("JS", RemovalKind.UNKNOWN),
          Map.entry("AA", RemovalKind.UNKNOWN),
          Map.entry("OpenAction", RemovalKind.UNKNOWN),
          Map.entry("Outlines", RemovalKind.UNKNOWN),
          Map.entry("StructTreeRoot", RemovalKind.UNKNOWN));

  private static final Map<String, RemovalKind> INFORMATION =
      Map.of(
          "Author", RemovalKind.PERSON,
          "Creator", RemovalKind.DEVICE,
          "Producer", RemovalKind.DEVICE,
          "CreationDate", RemovalKind.TIME,
          "ModDate", RemovalKind.TIME);

  /// What the names of XMP's properties tell of. ISO 16684-1
  private static final Map<Pattern, RemovalKind> XMP = xmp();

  private final RemovalCounter removed;

  PdfRemovals(RemovalCounter removed) {
    this.removed = removed;
  }

  private static Map<Pattern, RemovalKind> xmp() {
    Map<Pattern, RemovalKind> kinds = new LinkedHashMap<>();
    kinds.put(Pattern.compile("GPS|photoshop:City|Location"), RemovalKind.LOCATION);
    kinds.put(Pattern.compile("CreatorTool|Producer|tiff:M"), RemovalKind.DEVICE);
    kinds.put(Pattern.compile("dc:creator|dc:rights|Author"), RemovalKind.PERSON);
    kinds.put(Pattern.compile("Date"), RemovalKind.TIME);
    kinds.put(Pattern.compile("[Tt]humbnail"), RemovalKind.THUMBNAIL);
    kinds.put(Pattern.compile("DocumentID|InstanceID|History"), RemovalKind.HISTORY);
    return kinds;
  }

  /// Earlier states, which changes leave in the file. A file made for the web has two tables in its
  /// first state. ISO 32000-1 sections 7.5.6 and annex F
  void addRevisions(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    Matcher starts = START.matcher(text);
    int first = text.substring(0, Math.min(text.length(), 1024)).contains("/Linearized") ? 2 : 1;
    long revisions = starts.results().count();
    for (long i = first; i < revisions; i++) {
      removed.add(RemovalKind.HISTORY);
    }
  }

  void addTrailer(COSDictionary trailer) {
    if (trailer.containsKey(COSName.ID)) {
      removed.add(RemovalKind.HISTORY);
    }
    COSDictionary information = trailer.getCOSDictionary(COSName.INFO);
    if (information != null) {
      information
          .keySet()
          .forEach(
              key -> removed.add(INFORMATION.getOrDefault(key.getName(), RemovalKind.UNKNOWN)));
    }
  }

  /// One object, with what stands within it.
  void add(COSBase object) throws IOException {
    add(object, 0);
  }

  private void add(COSBase object, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (object instanceof COSArray array) {
      for (COSBase element : array) {
        add(element, depth + 1);
      }
    } else if (object instanceof COSDictionary dictionary) {
      addDictionary(dictionary);
      for (COSBase value : dictionary.getValues()) {
        add(value, depth + 1);
      }
    }
  }

  private void addDictionary(COSDictionary dictionary) throws IOException {
    for (COSName key : dictionary.keySet()) {
      RemovalKind kind = ENTRIES.get(key.getName());
      if (kind != null) {
        removed.add(kind);
      }
    }
    if (dictionary instanceof COSStream stream && isType(stream, COSName.METADATA)) {
      addXmp(stream);
    }
    addAnnotation(dictionary);
  }

  private static boolean isType(COSDictionary dictionary, COSName type) {
    return type.equals(dictionary.getCOSName(COSName.TYPE));
  }

  /// A note with its author's name tells of a person, another of what was said about the page.
  private void addAnnotation(COSDictionary dictionary) {
    COSName kind = dictionary.getCOSName(COSName.SUBTYPE);
    if (kind == null || !dictionary.containsKey(COSName.RECT)) {
      return;
    }
    switch (kind.getName()) {
      case "Widget" -> {}
      case "Link" -> removed.add(RemovalKind.UNKNOWN);
      default ->
          removed.add(dictionary.containsKey(COSName.T) ? RemovalKind.PERSON : RemovalKind.HISTORY);
    }
  }

  private void addXmp(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      String text = new String(in.readNBytes(MAX_XMP_BYTES), StandardCharsets.ISO_8859_1);
      Set<RemovalKind> kinds = EnumSet.noneOf(RemovalKind.class);
      XMP.forEach(
          (property, kind) -> {
            if (property.matcher(text).find()) {
              kinds.add(kind);
            }
          });
      if (kinds.isEmpty()) {
        kinds.add(RemovalKind.UNKNOWN);
      }
      kinds.forEach(removed::add);
    }
  }
}
