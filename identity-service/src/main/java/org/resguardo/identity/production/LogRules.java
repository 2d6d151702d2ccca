package org.resguardo.identity.production;

import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Log levels below INFO, at which frameworks write down requests, statements and addresses.
final class LogRules {
  private static final String ROOT = "";

  private LogRules() {}

  /// What to change, one phrase each.
  static List<String> broken(LogManager logs) {
    return Stream.concat(Stream.of(ROOT), Collections.list(logs.getLoggerNames()).stream())
        .distinct()
        .filter(name -> isChatty(logs.getLogger(name)))
        .map(name -> "set the log level of '" + name + "' to INFO or higher")
        .toList();
  }

  /// A logger without a level of its own has that of its parent.
  private static boolean isChatty(@Nullable Logger logger) {
    Level level = logger == null ? null : logger.getLevel();
    return level != null && level.intValue() < Level.INFO.intValue();
  }
}
