package org.resguardo.scrub.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;

/// What is written of the XML parts of Open XML: the elements and attributes in `ooxml-names.txt`,
/// changes as accepted. For one part.
final class OoxmlRules implements XmlRules {
  private static final AllowedNames NAMES = AllowedNames.in("ooxml-names.txt");

  /// Prefixes whose elements do not have types of DrawingML, and so none of its attributes.
  private static final Set<String> OUTSIDE_DRAWING = Set.of("w", "x", "m", "");

  /// Elements of Word that are left out while their content stays.
  private static final Set<String> WORD_UNWRAPPED =
      Set.of("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml");

  /// What is written of a document's settings; the rest tells of its making.
  private static final Set<String> SETTINGS =
      Set.of(
          "defaultTabStop",
          "evenAndOddHeaders",
          "mirrorMargins",
          "characterSpacingControl",
          "footnotePr",
          "endnotePr",
          "compat",
          "mathPr",
          "clrSchemeMapping",
          "decimalSymbol",
          "listSeparator",
          "autoHyphenation",
          "hyphenationZone",
          "gutterAtTop",
          "displayBackgroundShape",
          "bordersDoNotSurroundHeader",
          "bordersDoNotSurroundFooter",
          "themeFontLang",
          "noLineBreaksAfter",
          "noLineBreaksBefore",
          "updateFields");

  /// Elements that stay when what they refer to does not.
  private static final Set<String> REFERENCE_OPTIONAL =
      Set.of("blip", "pageSetup", "imagedata", "fill", "stroke");

  private static final Set<String> NAME_HOLDERS = Set.of("docPr", "cNvPr");

  private static final Set<String> VML_ATTRIBUTES =
      Set.of(
          "type",
          "style",
          "coordsize",
          "coordorigin",
          "path",
          "fillcolor",
          "filled",
          "stroked",
          "strokecolor",
          "strokeweight",
          "adj",
          "opacity",
          "color",
          "color2",
          "on",
          "offset",
          "obscured",
          "origin",
          "eqn",
          "position",
          "joinstyle",
          "gradientshapeok",
          "connecttype",
          "textpathok",
          "trim",
          "fitshape",
          "fitpath",
          "string",
          "inset",
          "arcsize",
          "from",
          "to",
          "points",
          "textboxrect",
          "limo",
          "extrusionok",
          "shadowok",
          "connectlocs",
          "spt",
          "preferrelative",
          "hralign",
          "hr",
          "hrstd",
          "hrnoshade",
          "allowincell",
          "aspectratio",
          "ext",
          "focus",
          "angle",
          "rotate",
          "crop",
          "cropleft",
          "cropright",
          "croptop",
          "cropbottom",
          "gain",
          "blacklevel",
          "anchorx",
          "anchory",
          "side",
          "endarrow",
          "startarrow",
          "dashstyle",
          "linestyle",
          "endcap",
          "insetmode",
          "oned",
          "wrapcoords");

  private static final Pattern VML_ID = Pattern.compile("#?_x0000_[a-z]+[0-9]+");
  private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[\\d+]|://|\\\\");

  private final OoxmlPart part;
  private final Map<String, String> ids;
  private final Map<String, String> prefixes;
  private final WordFields fields = new WordFields();

  private OoxmlRules(OoxmlPart part, Map<String, String> ids) {
    this.part = part;
    this.ids = ids;
    this.prefixes = OoxmlNamespaces.of(part);
  }

  /// @param ids new ones of relationships by old ones
  static OoxmlRules of(OoxmlPart part, Map<String, String> ids) {
    return new OoxmlRules(part, ids);
  }

  @Override
  public Map<String, String> prefixes() {
    return prefixes;
  }

  @Override
  public Fate fate(Element element) {
    Fate fate =
        switch (element.namespace()) {
          case OoxmlNamespaces.COMPATIBILITY -> compatibility(element);
          case OoxmlNamespaces.WORD -> word(element);
          default -> named(element);
        };
    if (fate == Fate.KEEP && lacksTarget(element)) {
      return withoutTarget(element);
    }
    if (fate == Fate.KEEP && isFieldMark(element)) {
      fields.mark(element.value(OoxmlNamespaces.WORD, "fldCharType"));
    }
    return fate;
  }

  private static boolean isFieldMark(Element element) {
    return element.namespace().equals(OoxmlNamespaces.WORD) && element.name().equals("fldChar");
  }

  private Fate named(Element element) {
    return NAMES.isElement(key(element.namespace()), element.name()) ? Fate.KEEP : Fate.DROP;
  }

  /// The prefix under which names are listed.
  private String key(String namespace) {
    return namespace.equals(OoxmlNamespaces.SHEET) ? "x" : prefixes.getOrDefault(namespace, "");
  }

  /// Of alternatives, the first that is understood is written alone (ECMA-376 part 3, section 7).
  private Fate compatibility(Element element) {
    return switch (element.name()) {
      case "AlternateContent" -> Fate.UNWRAP;
      case "Choice" -> understands(element.value("Requires")) ? alternative(element) : Fate.DROP;
      case "Fallback" -> alternative(element);
      default -> Fate.DROP;
    };
  }

  private static Fate alternative(Element element) {
    Element parent = element.parent();
    return parent != null && parent.answer() ? Fate.UNWRAP : Fate.DROP;
  }

  private boolean understands(String required) {
    return !required.isBlank()
        && Arrays.stream(required.strip().split("\\s+", -1)).allMatch(prefixes::containsValue);
  }

  private Fate word(Element element) {
    String name = element.name();
    if (part == OoxmlPart.SETTINGS && element.isWithin("settings") && !SETTINGS.contains(name)) {
      return Fate.DROP;
    }
    if (isMarkOfChange(element)) {
      return Fate.DROP;
    }
    if (name.equals("fldSimple")) {
      return WordFields.isHarmless(element.value(OoxmlNamespaces.WORD, "instr"))
          ? Fate.KEEP
          : Fate.UNWRAP;
    }
    return WORD_UNWRAPPED.contains(name) ? Fate.UNWRAP : named(element);
  }

  /// An inserted paragraph mark or row is marked in its properties.
  private static boolean isMarkOfChange(Element element) {
    return (element.name().equals("ins") || element.name().equals("moveTo"))
        && (element.isWithin("rPr") || element.isWithin("trPr") || element.isWithin("numPr"));
  }

  private boolean lacksTarget(Element element) {
    return element.attributes().stream()
        .anyMatch(a -> isReference(a.namespace()) && !ids.containsKey(a.value()));
  }

  private static boolean isReference(String namespace) {
    return namespace.equals(OoxmlNamespaces.RELATIONSHIPS);
  }

  private static Fate withoutTarget(Element element) {
    if (REFERENCE_OPTIONAL.contains(element.name())) {
      return Fate.KEEP;
    }
    return element.namespace().equals(OoxmlNamespaces.WORD) && element.name().equals("hyperlink")
        ? Fate.UNWRAP
        : Fate.DROP;
  }

  @Override
  public @Nullable String attribute(Element element, String namespace, String name, String value) {
    if (isReference(namespace)) {
      return ids.get(value);
    }
    if (NAME_HOLDERS.contains(element.name()) && (name.equals("name") || name.equals("descr"))) {
      return "";
    }
    if (isVml(element)) {
      return vml(name, value);
    }
    if (namespace.equals(XmlRewriter.XML)) {
      return name.equals("space") ? value : null;
    }
    String key = key(namespace.isEmpty() ? element.namespace() : namespace);
    boolean isRun = name.equals("action") && element.name().startsWith("hlink");
    return isKnown(key, name) && !isRun ? value : null;
  }

  private static boolean isKnown(String key, String attribute) {
    return NAMES.isAttribute(key, attribute)
        || (!OUTSIDE_DRAWING.contains(key) && NAMES.isAttribute("a", attribute));
  }

  private static boolean isVml(Element element) {
    return element.namespace().startsWith("urn:schemas-microsoft-com:");
  }

  private static @Nullable String vml(String name, String value) {
    if (name.equals("id") || name.equals("type")) {
      return VML_ID.matcher(value).matches() || (name.equals("type") && isWord(value))
          ? value
          : null;
    }
    return VML_ATTRIBUTES.contains(name) ? value : null;
  }

  private static boolean isWord(String value) {
    return value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  @Override
  public @Nullable String text(Element parent, String text) {
    return switch (parent.name()) {
      case "instrText" -> fields.code(text);
      case "f", "definedName", "formula", "formula1", "formula2", "calculatedColumnFormula" ->
          OTHER_WORKBOOK.matcher(text).find() ? null : text;
      default -> text;
    };
  }

  @Override
  public @Nullable RemovalKind removed(Element element) {
    String name = element.name();
    if (name.equals("fileSharing")) {
      return RemovalKind.PERSON;
    }
    boolean isHistory =
        name.startsWith("comment")
            || name.startsWith("move")
            || name.startsWith("rsid")
            || name.startsWith("del")
            || name.endsWith("Change")
            || name.equals("ins");
    return isHistory ? RemovalKind.HISTORY : RemovalKind.UNKNOWN;
  }

  @Override
  public @Nullable RemovalKind removedAttribute(Element element, String namespace, String name) {
    return name.startsWith("rsid") || name.endsWith("Id")
        ? RemovalKind.HISTORY
        : RemovalKind.UNKNOWN;
  }
}
