package org.resguardo.incident.vocabulary;

import java.util.Locale;

/// A constant of a code list. Only enums implement it.
public interface Code {
  /// The enum constant's name.
  String name();

  /// The stable code as it is written in JSON: lower-case ASCII letters, digits and underscores.
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The code list's name: `place_type` for every constant of `PlaceType`.
  default String list() {
    return SnakeCase.of(getClass().getSimpleName());
  }
}
