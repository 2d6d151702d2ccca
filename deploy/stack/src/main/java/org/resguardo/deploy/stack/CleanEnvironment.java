package org.resguardo.deploy.stack;

import java.util.Map;
import java.util.Set;

/// The environment of a program of the stack: nothing that happens to be set where it is started.
final class CleanEnvironment {
  private static final Set<String> INHERITED = Set.of("HOME", "LANG", "LC_ALL", "PATH", "TMPDIR");

  private CleanEnvironment() {}

  /// Leaves `variables` and what names the home directory, the path and the language.
  static void set(ProcessBuilder builder, Map<String, String> variables) {
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(variables);
  }
}
