package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// What is written of the content and styles of OpenDocument: the vocabulary of OpenDocument 1.3
/// part 3 without forms, scripts and metadata, and of that without what follows. For one part.
final class OdfRules implements XmlRules {
  private static final String BASE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    for (String name : "office style text table drawing presentation".split(" ", -1)) {
      PREFIXES.put(BASE + name + ":1.0", name.equals("drawing") ? "draw" : name);
    }
    PREFIXES.put(BASE + "xsl-fo-compatible:1.0", "fo");
    PREFIXES.put(BASE + "svg-compatible:1.0", "svg");
    PREFIXES.put(BASE + "smil-compatible:1.0", "smil");
    PREFIXES.put(BASE + "datastyle:1.0", "number");
    PREFIXES.put(BASE + "animation:1.0", "anim");
    PREFIXES.put(BASE + "dr3d:1.0", "dr3d");
    PREFIXES.put(BASE + "of:1.2", "of");
    PREFIXES.put("http://openoffice.org/2004/writer", "ooow");
    PREFIXES.put("http://openoffice.org/2004/calc", "oooc");
    PREFIXES.put(XLINK, "xlink");
  }

  /// Left out with all that is in them.
  private static final Set<String> DROPPED =
      Set.of(
          "scripts",
          "event-listeners",
          "tracked-changes",
          "change",
          "change-start",
          "change-end",
          "annotation",
          "annotation-end",
          "detective",
          "forms",
          "object",
          "object-ole",
          "plugin",
          "applet",
          "floating-frame",
          "title",
          "desc",
          "author-name",
          "author-initials",
          "initial-creator",
          "creator",
          "printed-by",
          "creation-date",
          "creation-time",
          "modification-date",
          "modification-time",
          "print-date",
          "print-time",
          "editing-cycles",
          "editing-duration",
          "file-name",
          "template-name",
          "description",
          "subject",
          "keywords",
          "user-defined",
          "script",
          "dde-connection-decls",
          "dde-connection-decl",
          "dde-source",
          "section-source",
          "table-source",
          "cell-range-source",
          "database-source-sql",
          "database-source-table",
          "database-source-query",
          "scenario",
          "font-face-src",
          "font-face-uri",
          "notes",
          "settings",
          "alphabetical-index-auto-mark-file",
          "audio",
          "sound",
          "control",
          "dde-links",
          "data-pilot-tables",
          "content-validations-macro");

  /// Left out while their content stays.
  private static final Set<String> UNWRAPPED =
      Set.of(
          "execute-macro",
          "meta",
          "meta-field",
          "date",
          "time",
          "placeholder",
          "database-display",
          "database-name",
          "database-next",
          "database-row-select",
          "database-row-number",
          "hidden-paragraph");

  /// Elements that others refer to by name.
  private static final Set<String> NAMED =
      Set.of(
          "gradient", "hatch", "marker", "stroke-dash", "fill-image", "opacity", "page", "layer");

  private final PictureParts media;

  OdfRules(PictureParts media) {
    this.media = media;
  }

  @Override
  public Map<String, String> prefixes() {
    return PREFIXES;
  }

  @Override
  public Fate fate(Element element) {
    String name = element.name();
    if ((DROPPED.contains(name) && !isShowSettings(element)) || name.startsWith("sender-")) {
      return isTextTitle(element) ? Fate.UNWRAP : Fate.DROP;
    }
    if (name.equals("a")) {
      boolean isInner = prefix(element).equals("text") && href(element).startsWith("#");
      return isInner ? Fate.KEEP : Fate.UNWRAP;
    }
    return UNWRAPPED.contains(name) && prefix(element).equals("text") ? Fate.UNWRAP : Fate.KEEP;
  }

  private static boolean isTextTitle(Element element) {
    return element.name().equals("title") && prefix(element).equals("text");
  }

  /// How a presentation runs.
  private static boolean isShowSettings(Element element) {
    return element.name().equals("settings") && prefix(element).equals("presentation");
  }

  private static String prefix(Element element) {
    return PREFIXES.getOrDefault(element.namespace(), "");
  }

  private static String href(Element element) {
    return element.value(XLINK, "href");
  }

  @Override
  public @Nullable String attribute(Element element, String namespace, String name, String value)
      throws ScrubException, IOException {
    if (namespace.equals(XLINK)) {
      return link(name, value);
    }
    String prefix = PREFIXES.getOrDefault(namespace, "xml");
    boolean dropped =
        (prefix.equals("xml") && name.equals("id"))
            || (prefix.equals("draw") && name.equals("name") && !NAMED.contains(element.name()))
            || (prefix.equals("draw") && name.equals("id"))
            || name.equals("change-id")
            || name.equals("protection-key")
            || name.equals("print-date")
            || name.equals("filter-name")
            || (name.equals("formula") && value.matches("(?s).*('file:|://|\\\\).*"));
    return dropped ? null : value;
  }

  private @Nullable String link(String name, String value) throws ScrubException, IOException {
    if (!name.equals("href")) {
      return value;
    }
    if (value.startsWith("#")) {
      return value;
    }
    Optional<String> part = PartName.resolve("", value);
    return part.isEmpty()
        ? null
        : media.inPlaceOf(part.get()).map(PictureParts.Picture::name).orElse(null);
  }

  @Override
  public RemovalKind removed(Element element) {
    return switch (element.name()) {
      case "tracked-changes",
          "change",
          "change-start",
          "change-end",
          "annotation",
          "annotation-end" ->
          RemovalKind.HISTORY;
      case "author-name", "author-initials", "initial-creator", "creator", "printed-by" ->
          RemovalKind.PERSON;
      case "creation-date",
          "creation-time",
          "modification-date",
          "modification-time",
          "print-date",
          "print-time",
          "editing-duration" ->
          RemovalKind.TIME;
      default -> RemovalKind.UNKNOWN;
    };
  }
}
