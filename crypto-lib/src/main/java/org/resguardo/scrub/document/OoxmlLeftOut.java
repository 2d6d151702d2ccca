package org.resguardo.scrub.document;

import java.util.Locale;
import org.resguardo.scrub.format.RemovalKind;

/// What a part of an Open XML package that is left out could have told, by its usual name.
final class OoxmlLeftOut {
  private OoxmlLeftOut() {}

  static RemovalKind kindOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("core.xml") || lower.contains("people") || lower.contains("authors")) {
      return RemovalKind.PERSON;
    }
    if (lower.endsWith("app.xml") || lower.contains("printersettings")) {
      return RemovalKind.DEVICE;
    }
    if (lower.contains("thumbnail")) {
      return RemovalKind.THUMBNAIL;
    }
    return lower.contains("comment") || lower.contains("revision")
        ? RemovalKind.HISTORY
        : RemovalKind.UNKNOWN;
  }
}
