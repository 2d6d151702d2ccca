package org.resguardo.incident.leak;

import java.util.List;
import java.util.regex.Pattern;

/// Numbers of identity documents and licence plates.
final class Documents {
  private static final String EDGE = "(?<![a-z0-9])";
  private static final String END = "(?![a-z0-9])";

  private Documents() {}

  static List<Detector> detectors() {
    return List.of(passports(), announcedIdentities(), identities(), announcedPlates(), plates());
  }

  private static Detector passports() {
    return new ContextDetector(
        LeakKind.PASSPORT,
        Pattern.compile("\\b(?:pasaportes?|passports?)\\b"),
        40,
        Pattern.compile(EDGE + "(?:[a-z]{1,3} ?\\d{6,8}|\\d{9}|\\d{3} \\d{3} \\d{3})" + END));
  }

  private static Detector announcedIdentities() {
    return new ContextDetector(
        LeakKind.IDENTITY,
        Pattern.compile(
            "\\b(?:identidad|cedula|dpi|dui|carnet?|carne|nss|seguro social|nue|ine|cic"
                + "|a-number|numero a|alien(?: number)?|national id|id number|honduran id"
                + "|social security)\\b"),
        30,
        Pattern.compile(EDGE + "(?:[vea][ -]?)?\\d[\\d .-]{5,17}\\d" + END));
  }

  /// Forms that nothing else has: Honduras, El Salvador, Venezuela, and the United States' alien
  /// and social security numbers.
  private static Detector identities() {
    return PatternDetector.of(
        LeakKind.IDENTITY,
        EDGE + "[01]\\d{3}-(?:19|20)\\d\\d-\\d{5}" + END,
        EDGE + "\\d{8}-\\d" + END,
        EDGE + "[ve]-?\\d{1,2}\\.\\d{3}\\.\\d{3}" + END,
        EDGE + "a[ -]?\\d{3}-?\\d{3}-?\\d{3}" + END,
        EDGE + "\\d{3}-\\d{2}-\\d{4}" + END);
  }

  private static Detector announcedPlates() {
    return new ContextDetector(
        LeakKind.PLATE,
        Pattern.compile("\\b(?:placas?|matriculas?|(?:licen[cs]e )?plates?|taxi)\\b"),
        30,
        Pattern.compile(
            EDGE
                + "(?!(?:el|es|is|son|was|were) )(?=[a-z -]{0,6}\\d)(?=[\\d -]{0,6}[a-z])"
                + "[a-z0-9]{1,7}(?:-[a-z0-9]{1,5}| (?=\\d|[a-z](?![a-z0-9]))[a-z0-9]{1,5}){0,2}"
                + END));
  }

  /// NOM-001-SCT-2: three letters and four digits, or the forms of taxis and states.
  private static Detector plates() {
    return PatternDetector.of(
        LeakKind.PLATE,
        EDGE + "[a-z]{3}-\\d{2,3}-[a-z0-9]{1,2}" + END,
        EDGE + "[a-z]-\\d{2,5}-[a-z]{1,3}" + END,
        EDGE + "\\d{2}-\\d{3}-[a-z]" + END);
  }
}
