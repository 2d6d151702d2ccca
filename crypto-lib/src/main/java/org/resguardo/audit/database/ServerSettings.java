package org.resguardo.audit.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Settings of the server under which it keeps no statement, no value and no time of a row.
final class ServerSettings {
  private static final Map<String, String> WANTED =
      new TreeMap<>(
          Map.of(
              "track_commit_timestamp", "off",
              "log_statement", "none",
              "log_min_duration_statement", "-1",
              "log_min_duration_sample", "-1",
              "log_duration", "off",
              "log_min_error_statement", "panic",
              "log_parameter_max_length_on_error", "0"));

  private ServerSettings() {}

  static int count() {
    return WANTED.size();
  }

  /// What is set otherwise.
  static List<String> complaints(Catalog catalog) throws SQLException {
    List<String> complaints = new ArrayList<>();
    for (Map.Entry<String, String> setting : WANTED.entrySet()) {
      String value = catalog.setting(setting.getKey());
      if (!value.equals(setting.getValue())) {
        complaints.add("%s is %s, not %s".formatted(setting.getKey(), value, setting.getValue()));
      }
    }
    return complaints;
  }
}
