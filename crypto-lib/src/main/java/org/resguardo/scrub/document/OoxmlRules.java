package org.resguardo.scrub.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;

/// What is written of the XML parts of Open XML: the vocabulary of ECMA-376 without extensions, and
/// of that without what follows here. For one part.
final class OoxmlRules implements XmlRules {
  /// Elements of Word that are left out with all that is in them.
  private static final Set<String> WORD_DROPPED =
      Set.of(
          "del",
          "moveFrom",
          "cellIns",
          "cellDel",
          "cellMerge",
          "commentRangeStart",
          "commentRangeEnd",
          "commentReference",
          "annotationRef",
          "moveFromRangeStart",
          "moveFromRangeEnd",
          "moveToRangeStart",
          "moveToRangeEnd",
          "customXmlInsRangeStart",
          "customXmlInsRangeEnd",
          "customXmlDelRangeStart",
          "customXmlDelRangeEnd",
          "customXmlMoveFromRangeStart",
          "customXmlMoveFromRangeEnd",
          "customXmlMoveToRangeStart",
          "customXmlMoveToRangeEnd",
          "proofErr",
          "permStart",
          "permEnd",
          "rsids",
          "rsid",
          "sdtPr",
          "sdtEndPr",
          "smartTagPr",
          "customXmlPr",
          "ffData",
          "fldData",
          "delText",
          "delInstrText",
          "altChunk",
          "subDoc",
          "control",
          "movie",
          "embedRegular",
          "embedBold",
          "embedItalic",
          "embedBoldItalic",
          "tblCaption",
          "tblDescription",
          "nsid",
          "tmpl",
          "divId",
          "dataBinding");

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

  private static final Set<String> SHEET_DROPPED =
      Set.of(
          "fileVersion",
          "fileSharing",
          "fileRecoveryPr",
          "workbookProtection",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "customSheetViews",
          "customWorkbookViews",
          "oleObjects",
          "controls",
          "legacyDrawing",
          "legacyDrawingHF",
          "externalReferences",
          "pivotCaches",
          "webPublishing",
          "webPublishItems",
          "webPublishObjects",
          "smartTagPr",
          "smartTagTypes",
          "smartTags",
          "cellWatches",
          "dataConsolidate",
          "functionGroups",
          "extLst",
          "customProperties",
          "oleSize");

  private static final Set<String> DRAWING_DROPPED =
      Set.of(
          "extLst",
          "hlinkHover",
          "snd",
          "wavAudioFile",
          "videoFile",
          "audioFile",
          "quickTimeFile",
          "audioCd",
          "contentPart",
          "custDataLst",
          "modifyVerifier",
          "embeddedFontLst",
          "externalData",
          "userShapes",
          "controls",
          "notesMasterIdLst",
          "handoutMasterIdLst",
          "pivotSource",
          "pivotFmts",
          "printSettings",
          "protection",
          "cmAuthorLst",
          "htmlPubPr",
          "webPr",
          "smartTags");

  private static final Set<String> OFFICE_VML_DROPPED = Set.of("OLEObject", "signatureline", "ink");

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

  private static final Set<String> ATTRIBUTES_DROPPED =
      Set.of(
          "author",
          "date",
          "initials",
          "tooltip",
          "docLocation",
          "tgtFrame",
          "history",
          "descr",
          "title",
          "codeName",
          "userName",
          "lastGUID",
          "uniqueName",
          "published",
          "macro",
          "invalidUrl",
          "spid",
          "cstate",
          "progId",
          "altText",
          "lastEdited",
          "lowestEdited",
          "rupBuild",
          "filterPrivacy",
          "defaultThemeVersion",
          "saveExternalLinkValues",
          "refreshedBy",
          "showComments",
          "creator",
          "lastClr",
          "dirty",
          "err",
          "smtClean",
          "smtId",
          "bmk",
          "bookmarkIdSeed",
          "removePersonalInfoOnSave",
          "serverZoom",
          "conformance",
          "textlink");

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
          case OoxmlNamespaces.SHEET -> keepUnless(SHEET_DROPPED::contains, element);
          case OoxmlNamespaces.VML_OFFICE -> keepUnless(OFFICE_VML_DROPPED::contains, element);
          default -> keepUnless(DRAWING_DROPPED::contains, element);
        };
    return fate == Fate.KEEP && lacksTarget(element) ? withoutTarget(element) : fate;
  }

  private static Fate keepUnless(Predicate<String> dropped, Element element) {
    return dropped.test(element.name()) ? Fate.DROP : Fate.KEEP;
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
    if (WORD_DROPPED.contains(name) || name.endsWith("Change") || isMarkOfChange(element)) {
      return Fate.DROP;
    }
    if (name.equals("fldChar")) {
      fields.mark(element.value(OoxmlNamespaces.WORD, "fldCharType"));
    }
    if (name.equals("fldSimple")) {
      return WordFields.isHarmless(element.value(OoxmlNamespaces.WORD, "instr"))
          ? Fate.KEEP
          : Fate.UNWRAP;
    }
    return WORD_UNWRAPPED.contains(name) ? Fate.UNWRAP : Fate.KEEP;
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
    boolean dropped =
        ATTRIBUTES_DROPPED.contains(name)
            || name.startsWith("rsid")
            || namespace.equals(OoxmlNamespaces.COMPATIBILITY)
            || (name.equals("action") && element.name().startsWith("hlink"));
    return dropped ? null : value;
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
