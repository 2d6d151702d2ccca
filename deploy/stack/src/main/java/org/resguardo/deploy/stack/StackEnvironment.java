package org.resguardo.deploy.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The text of `stack.env`: what scripts and tests need to know of a stack, for a shell to read.
final class StackEnvironment {
  private final Map<String, String> variables = new LinkedHashMap<>();

  StackEnvironment with(String name, Object value) {
    variables.put(name, value.toString());
    return this;
  }

  /// One `NAME='value'` a line.
  String text() {
    return variables.entrySet().stream()
        .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
