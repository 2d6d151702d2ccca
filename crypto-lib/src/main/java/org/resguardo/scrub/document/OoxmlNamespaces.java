package org.resguardo.scrub.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The namespaces of Open XML that are written, all of ECMA-376 but for Word's own shapes, which
/// have no other form any more.
final class OoxmlNamespaces {
  private static final String BASE = "http://schemas.openxmlformats.org/";

  static final String WORD = BASE + "wordprocessingml/2006/main";
  static final String SHEET = BASE + "spreadsheetml/2006/main";
  static final String SLIDE = BASE + "presentationml/2006/main";
  static final String RELATIONSHIPS = BASE + "officeDocument/2006/relationships";
  static final String MATH = BASE + "officeDocument/2006/math";
  static final String DRAWING = BASE + "drawingml/2006/main";
  static final String CHART = BASE + "drawingml/2006/chart";
  static final String COMPATIBILITY = BASE + "markup-compatibility/2006";
  static final String VML = "urn:schemas-microsoft-com:vml";
  static final String VML_OFFICE = "urn:schemas-microsoft-com:office:office";
  private static final String SHAPES = "http://schemas.microsoft.com/office/word/2010/";

  private static final Map<String, String> SHARED =
      Map.of(
          RELATIONSHIPS,
          "r",
          DRAWING,
          "a",
          BASE + "drawingml/2006/picture",
          "pic",
          CHART,
          "c",
          BASE + "drawingml/2006/chartDrawing",
          "cdr",
          BASE + "drawingml/2006/diagram",
          "dgm",
          MATH,
          "m",
          COMPATIBILITY,
          "mc");

  private static final Map<String, String> WORD_ONLY =
      Map.of(
          BASE + "drawingml/2006/wordprocessingDrawing",
          "wp",
          VML,
          "v",
          VML_OFFICE,
          "o",
          "urn:schemas-microsoft-com:office:word",
          "w10",
          SHAPES + "wordprocessingShape",
          "wps",
          SHAPES + "wordprocessingGroup",
          "wpg",
          SHAPES + "wordprocessingCanvas",
          "wpc");

  private OoxmlNamespaces() {}

  /// For a part of Word, a sheet or a presentation, which have one more and their prefixes.
  static Map<String, String> of(OoxmlPart part) {
    Map<String, String> prefixes = new TreeMap<>(SHARED);
    switch (part.relationship()) {
      case "chart",
          "theme",
          "themeOverride",
          "diagramData",
          "diagramLayout",
          "diagramQuickStyle",
          "diagramColors",
          "tableStyles" -> {
        // DrawingML alone.
      }
      case "drawing" -> prefixes.put(BASE + "drawingml/2006/spreadsheetDrawing", "xdr");
      default -> prefixes.putAll(family(part));
    }
    return new LinkedHashMap<>(prefixes); // found faster than in a tree
  }

  private static Map<String, String> family(OoxmlPart part) {
    String type = part.contentType();
    if (type.contains("spreadsheetml")) {
      return Map.of(SHEET, "");
    }
    if (type.contains("presentationml")) {
      return Map.of(SLIDE, "p");
    }
    Map<String, String> word = new TreeMap<>(WORD_ONLY);
    word.put(WORD, "w");
    return word;
  }
}
