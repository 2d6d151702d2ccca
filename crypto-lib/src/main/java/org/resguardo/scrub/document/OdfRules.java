package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// What is written of the content and styles of OpenDocument: the elements and attributes in
/// `odf-names.txt`. For one part.
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

  private static final AllowedNames NAMES = AllowedNames.in("odf-names.txt");

  /// Left out while their content stays.
  private static final Set<String> UNWRAPPED =
      Set.of(
          "title",
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

  /// In a formula, what leads to another file.
  private static final Pattern OUTSIDE = Pattern.compile("'file:|://|\\\\");

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
    String prefix = prefix(element);
    if (name.equals("a")) {
      boolean isInner = prefix.equals("text") && href(element).startsWith("#");
      return isInner ? Fate.KEEP : Fate.UNWRAP;
    }
    if (prefix.equals("text") && UNWRAPPED.contains(name)) {
      return Fate.UNWRAP;
    }
    return NAMES.isElement(prefix, name) ? Fate.KEEP : Fate.DROP;
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
    String prefix = PREFIXES.getOrDefault(namespace, "");
    boolean isOwnName =
        prefix.equals("draw") && name.equals("name") && !NAMED.contains(element.name());
    boolean leadsOut = name.equals("formula") && OUTSIDE.matcher(value).find();
    return NAMES.isAttribute(prefix, name) && !isOwnName && !leadsOut ? value : null;
  }

  private @Nullable String link(String name, String value) throws ScrubException, IOException {
    if (!name.equals("href")) {
      return NAMES.isAttribute("xlink", name) ? value : null;
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
