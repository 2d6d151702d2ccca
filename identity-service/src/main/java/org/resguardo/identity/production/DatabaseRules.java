package org.resguardo.identity.production;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Settings of PostgreSQL that would have a statement, a parameter or a value written to its log.
final class DatabaseRules {
  /// Allowed values by name. An extension that is not there has none.
  private static final Map<String, Pattern> ALLOWED = new TreeMap<>();

  static {
    allow("log_min_messages", "log|fatal|panic");
    allow("log_min_error_statement", "panic");
    allow("log_error_verbosity", "terse");
    allow("log_statement", "none");
    allow("log_duration", "off");
    allow("log_min_duration_statement", "-1");
    allow("log_min_duration_sample", "-1");
    allow("log_transaction_sample_rate", "0");
    allow("log_parameter_max_length", "0");
    allow("log_parameter_max_length_on_error", "0");
    allow("log_connections", "off|");
    allow("log_disconnections", "off");
    allow("log_lock_waits", "off");
    allow("debug_print_parse", "off");
    allow("debug_print_rewritten", "off");
    allow("debug_print_plan", "off");
    allow("auto_explain.log_min_duration", "-1|");
    allow("pgaudit.log", "none|");
    allow("pg_stat_statements.track", "none|");
  }

  private DatabaseRules() {}

  /// The settings to ask for.
  static List<String> names() {
    return List.copyOf(ALLOWED.keySet());
  }

  /// What to change, one phrase each.
  ///
  /// @param settings value by name; empty when PostgreSQL knows none of that name
  static List<String> broken(Map<String, String> settings) {
    return ALLOWED.entrySet().stream()
        .filter(rule -> !rule.getValue().matcher(valueOf(rule.getKey(), settings)).matches())
        .map(rule -> "set PostgreSQL's " + rule.getKey() + " to " + firstOf(rule.getValue()))
        .toList();
  }

  private static String valueOf(String name, Map<String, String> settings) {
    return settings.getOrDefault(name, "unknown");
  }

  private static String firstOf(Pattern allowed) {
    return allowed.pattern().split("\\|", -1)[0];
  }

  private static void allow(String name, String values) {
    ALLOWED.put(name, Pattern.compile(values));
  }
}
