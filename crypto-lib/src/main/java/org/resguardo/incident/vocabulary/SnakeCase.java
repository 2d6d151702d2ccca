package org.resguardo.incident.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/// How Java names become the names of properties and code lists in JSON.
public final class SnakeCase {
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])");

  private SnakeCase() {}

  /// `releasePlace` as `release_place`, `children0To5` as `children_0_to_5`.
  public static String of(String javaName) {
    return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
