package org.resguardo.identity.translog;

import java.util.Locale;
import java.util.stream.Stream;

/// Which log.
public enum LogName {
  /// Rosters and the steps of vetting; all public.
  DIRECTORY,
  /// Who looked at which report, blinded; entries are for auditors.
  ACCESS;

  /// The name as it stands in addresses and in the database.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads {@link #word}; how a path names a log.
  ///
  /// @throws IllegalArgumentException when there is no such log
  public static LogName fromString(String word) {
    return Stream.of(values())
        .filter(log -> log.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such log"));
  }
}
