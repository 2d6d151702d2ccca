package org.resguardo.scrub.document;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.FileType;

/// The kinds of XML part that are written (ECMA-376 part 1, sections 11 to 15), each with its
/// content type, its name in the new package and the relationship that leads to it.
enum OoxmlPart {
  DOCUMENT("wordprocessingml.document.main", "word/document", "officeDocument"),
  STYLES("wordprocessingml.styles", "word/styles", "styles"),
  NUMBERING("wordprocessingml.numbering", "word/numbering", "numbering"),
  SETTINGS("wordprocessingml.settings", "word/settings", "settings"),
  FONT_TABLE("wordprocessingml.fontTable", "word/fontTable", "fontTable"),
  HEADER("wordprocessingml.header", "word/header", "header"),
  FOOTER("wordprocessingml.footer", "word/footer", "footer"),
  FOOTNOTES("wordprocessingml.footnotes", "word/footnotes", "footnotes"),
  ENDNOTES("wordprocessingml.endnotes", "word/endnotes", "endnotes"),
  WORKBOOK("spreadsheetml.sheet.main", "xl/workbook", "officeDocument"),
  WORKSHEET("spreadsheetml.worksheet", "xl/worksheets/sheet", "worksheet"),
  CHARTSHEET("spreadsheetml.chartsheet", "xl/chartsheets/sheet", "chartsheet"),
  SHARED_STRINGS("spreadsheetml.sharedStrings", "xl/sharedStrings", "sharedStrings"),
  SHEET_STYLES("spreadsheetml.styles", "xl/styles", "styles"),
  TABLE("spreadsheetml.table", "xl/tables/table", "table"),
  PRESENTATION("presentationml.presentation.main", "ppt/presentation", "officeDocument"),
  SLIDE("presentationml.slide", "ppt/slides/slide", "slide"),
  SLIDE_LAYOUT("presentationml.slideLayout", "ppt/slideLayouts/slideLayout", "slideLayout"),
  SLIDE_MASTER("presentationml.slideMaster", "ppt/slideMasters/slideMaster", "slideMaster"),
  TABLE_STYLES("presentationml.tableStyles", "ppt/tableStyles", "tableStyles"),
  PRESENTATION_PROPERTIES("presentationml.presProps", "ppt/presProps", "presProps"),
  THEME("theme", "theme/theme", "theme"),
  THEME_OVERRIDE("themeOverride", "theme/themeOverride", "themeOverride"),
  DRAWING("drawing", "drawings/drawing", "drawing"),
  CHART("drawingml.chart", "charts/chart", "chart"),
  DIAGRAM_DATA("drawingml.diagramData", "diagrams/data", "diagramData"),
  DIAGRAM_LAYOUT("drawingml.diagramLayout", "diagrams/layout", "diagramLayout"),
  DIAGRAM_STYLE("drawingml.diagramStyle", "diagrams/quickStyle", "diagramQuickStyle"),
  DIAGRAM_COLORS("drawingml.diagramColors", "diagrams/colors", "diagramColors");

  private static final String TYPE_PREFIX = "application/vnd.openxmlformats-officedocument.";
  private static final String TYPE_SUFFIX = "+xml";

  private final String type;
  private final String path;
  private final String relationship;

  OoxmlPart(String type, String path, String relationship) {
    this.type = type;
    this.path = path;
    this.relationship = relationship;
  }

  static Optional<OoxmlPart> ofContentType(String contentType) {
    return Arrays.stream(values()).filter(part -> part.isNamed(contentType)).findFirst();
  }

  private boolean isNamed(String contentType) {
    return contentType.equals(contentType()) || this == withoutMacros(contentType);
  }

  /// Templates, shows and files with macros become plain documents.
  private static @Nullable OoxmlPart withoutMacros(String contentType) {
    return switch (contentType) {
      case "application/vnd.ms-word.document.macroEnabled.main+xml",
          "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
          TYPE_PREFIX + "wordprocessingml.template.main+xml" ->
          DOCUMENT;
      case "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
          "application/vnd.ms-excel.template.macroEnabled.main+xml",
          TYPE_PREFIX + "spreadsheetml.template.main+xml" ->
          WORKBOOK;
      case "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
          "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
          "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
          TYPE_PREFIX + "presentationml.slideshow.main+xml",
          TYPE_PREFIX + "presentationml.template.main+xml" ->
          PRESENTATION;
      default -> null;
    };
  }

  Optional<FileType> fileType() {
    return switch (this) {
      case DOCUMENT -> Optional.of(FileType.DOCX);
      case WORKBOOK -> Optional.of(FileType.XLSX);
      case PRESENTATION -> Optional.of(FileType.PPTX);
      default -> Optional.empty();
    };
  }

  String contentType() {
    return TYPE_PREFIX + type + TYPE_SUFFIX;
  }

  String relationship() {
    return relationship;
  }

  /// @param root folder of the main part, such as `word/`
  /// @param number from 1 on, among parts of this kind
  String name(String root, int number) {
    String base = path.startsWith(root) ? path : root + path;
    return base + (isNumbered() || number > 1 ? String.valueOf(number) : "") + ".xml";
  }

  private boolean isNumbered() {
    return switch (this) {
      case DOCUMENT,
          STYLES,
          NUMBERING,
          SETTINGS,
          FONT_TABLE,
          FOOTNOTES,
          ENDNOTES,
          WORKBOOK,
          SHARED_STRINGS,
          SHEET_STYLES,
          PRESENTATION,
          TABLE_STYLES,
          PRESENTATION_PROPERTIES ->
          false;
      default -> true;
    };
  }
}
