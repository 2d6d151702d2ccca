package org.resguardo.identity.production;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Log levels below INFO, at which frameworks write down requests, statements and addresses.
final class LogRules {
  /// The root, and whatever takes part in a request. The log manager forgets the names of loggers.
  private static final List<String> ALWAYS =
      List.of(
          "",
          "org.resguardo",
          "io.quarkus",
          "io.vertx",
          "io.netty",
          "io.smallrye",
          "org.hibernate",
          "org.jboss");

  private static final Pattern CATEGORY =
      Pattern.compile("quarkus\\.log\\.category\\.\"?(.*?)\"?\\.level");

  private LogRules() {}

  /// What to change, one phrase each.
  ///
  /// @param settings names of all settings, from which those of log categories are taken
  static List<String> broken(Iterable<String> settings) {
    return Stream.concat(ALWAYS.stream(), categories(settings))
        .distinct()
        .filter(name -> Logger.getLogger(name).isLoggable(Level.CONFIG))
        .map(name -> "set the log level of '" + name + "' to INFO or higher")
        .toList();
  }

  private static Stream<String> categories(Iterable<String> settings) {
    return StreamSupport.stream(settings.spliterator(), false)
        .flatMap(name -> CATEGORY.matcher(name).results())
        .map((MatchResult category) -> category.group(1));
  }
}
