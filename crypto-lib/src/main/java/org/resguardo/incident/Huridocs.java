package org.resguardo.incident;

import java.util.List;
import org.resguardo.incident.vocabulary.Code;

/// Numeric cross references to the HURIDOCS micro-thesauri, for export to documentation systems.
public final class Huridocs {
  private Huridocs() {}

  /// The nearest terms as `list:code`, such as `4:030104`; empty where HURIDOCS has none.
  public static List<String> termsOf(Code code) {
    return Labels.huridocs()
        .find(code)
        .map(terms -> List.of(terms.split(",", -1)))
        .orElse(List.of());
  }
}
