package org.resguardo.incident.leak;

/// Postal addresses in the Mexican and the American way: a kind of street, its name, a number.
final class Addresses {
  private static final String WORD = "(?:[a-z0-9.]{1,20}+)";

  /// Words that are no part of a street's name: `calle a medianoche`, `calle 3 horas`.
  private static final String NAME_WORD =
      "(?!(?:a|y|e|o|en|con|sin|que|no|nos|me|mi|desde|hasta|horas?|dias?|por|para|and|at|on|in|the|of)\\b)"
          + WORD;

  private static final String STREET_WORD = "(?!(?:of|the|and|in|on|at|to)\\b)[a-z]{2,20}+";

  private static final String CONNECTED_NAME =
      "(?:(?:de|del|la|las|los|el) ){0,2}"
          + NAME_WORD
          + "(?: (?:(?:de|del|la|las|los) ){0,2}"
          + NAME_WORD
          + "){0,4}?";

  private static final String NUMBER =
      "(?:,? ?(?:numero |num\\.? ?|no\\.? ?|# ?)?\\d{1,5}(?:-?[a-z0-9]{1,3})?\\b|,? s/n\\b)";

  private static final String STREET =
      "(?:calle|c\\.|av\\.?|avenida|blvd\\.?|boulevard|calzada|calz\\.?|privada|priv\\.?|prolongacion|andador"
          + "|callejon|circuito|eje|carrera|cerrada|camino|barrio|colonia|fraccionamiento)";

  private static final String AREA =
      "(?:(?:col(?:onia)?\\.?|barrio|fraccionamiento) [a-z]{2,20}+(?: [a-z]{2,20}+){0,2}, ?)?";

  private static final String NUMBERED =
      "\\d{1,2}a\\.? (?:avenida|calle),? (?:casa |numero |# ?)\\d{1,5}";

  private static final String DETAIL =
      alternatives(
          "(?:int(?:erior)?|depto|departamento|apt|apartment|suite|unit|edificio|piso|casa|torre|local)\\.? ?#?[a-z0-9]{1,5}+",
          "(?:col(?:onia)?\\.?|fracc(?:ionamiento)?\\.?|barrio|zona) [a-z]{2,20}+(?: [a-z]{2,20}+){0,2}",
          "c\\.? ?p\\.? ?\\d{5}",
          "(?:pte|ote|nte|sur|norte)\\b\\.?",
          "(?:esquina con|esq\\.) (?:calle )?[a-z]{2,20}+(?: [a-z]{2,20}+){0,2}",
          "(?:calle|c\\.|\\d{1,2}a\\.?) ?[a-z]{2,20}+(?: \\d{1,5})?",
          "el paso|[a-z]{2} \\d{5}");

  private Addresses() {}

  static Detector detector() {
    return PatternDetector.of(LeakKind.ADDRESS, mexican(), block(), american(), box(), postcode());
  }

  private static String mexican() {
    return "\\b"
        + AREA
        + "(?:"
        + STREET
        + ",? "
        + CONNECTED_NAME
        + NUMBER
        + "|"
        + NUMBERED
        + ")"
        + details();
  }

  private static String block() {
    return "\\bmanzana \\w{1,4},? lote \\w{1,4}" + details();
  }

  private static String american() {
    String kind =
        "(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|highway|hwy)";
    return "\\b\\d{1,5} (?:(?:n|s|e|w|north|south|east|west)\\.? )?"
        + STREET_WORD
        + "(?: "
        + STREET_WORD
        + "){0,2}? "
        + kind
        + "\\b\\.?"
        + details();
  }

  private static String box() {
    return "\\bp\\.? ?o\\.? ?box \\d{1,6}" + details();
  }

  private static String postcode() {
    return "\\bc\\.? ?p\\.? ?\\d{5}\\b";
  }

  private static String details() {
    return "(?:,? " + DETAIL + "){0,4}";
  }

  private static String alternatives(String... expressions) {
    return "(?:" + String.join("|", expressions) + ")";
  }
}
