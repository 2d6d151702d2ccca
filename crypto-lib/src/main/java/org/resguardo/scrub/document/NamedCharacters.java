package org.resguardo.scrub.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.resguardo.scrub.format.ScrubException;

/// The characters that XHTML may name (HTML 4.01 section 24, those of Latin-1 and the usual signs
/// of print). XML's own five never come here.
final class NamedCharacters {
  /// From U+00A0 on.
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z0-9]{2,8});");
  private static final Map<String, String> CHARACTERS = new TreeMap<>();

  static {
    char next = '\u00a0';
    for (String name : LATIN_1.split(" ", -1)) {
      CHARACTERS.put(name, String.valueOf(next++));
    }
    CHARACTERS.putAll(
        Map.of(
            "ndash", "\u2013", "mdash", "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "ldquo",
            "\u201c", "rdquo", "\u201d", "hellip", "\u2026", "bull", "\u2022", "euro", "\u20ac"));
    CHARACTERS.putAll(
        Map.of(
            "trade", "\u2122", "dagger", "\u2020", "prime", "\u2032", "larr", "\u2190", "rarr",
            "\u2192", "OElig", "\u0152", "oelig", "\u0153", "thinsp", " ", "ensp", " ", "emsp",
            " "));
  }

  private NamedCharacters() {}

  static String of(String name) throws ScrubException {
    String character = CHARACTERS.get(name);
    if (character == null) {
      throw ScrubException.malformed("XML with an entity that is not known");
    }
    return character;
  }

  /// The same XML with numbers in place of these names; what is not known stays.
  static byte[] numbered(byte[] xml) {
    String ascii = new String(xml, StandardCharsets.ISO_8859_1);
    return REFERENCE
        .matcher(ascii)
        .replaceAll(NamedCharacters::number)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String number(MatchResult reference) {
    String character = CHARACTERS.get(reference.group(1));
    return character == null ? reference.group() : "&#" + character.codePointAt(0) + ";";
  }
}
