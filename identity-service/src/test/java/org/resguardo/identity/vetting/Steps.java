package org.resguardo.identity.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.resguardo.identity.backbone.Rows;

/// What vetting has left in the database.
final class Steps {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  // Waiting for the log, or in it.
  private static final String ENTRIES =
      """
      select convert_from(data, 'UTF8') from
        (select data from log_pending where log = 'directory'
         union all select data from log_entry where log = 'directory') as entry""";

  private Steps() {}

  /// The steps of that member in the directory log, endorsements as `endorsement`, in any order.
  static List<String> of(String memberId) throws SQLException {
    return all().stream()
        .filter(entry -> entry.contains("\nmember " + memberId + " "))
        .map(entry -> entry.lines().skip(1).findFirst().orElseThrow())
        .map(line -> line.startsWith("step ") ? line.substring(5) : "endorsement")
        .toList();
  }

  /// All entries of the directory log.
  static List<String> all() throws SQLException {
    return Rows.query(ENTRIES);
  }

  /// The whole entry of that step.
  static String entry(String memberId, String step) throws SQLException {
    return all().stream()
        .filter(entry -> entry.contains("\nmember " + memberId + " "))
        .filter(entry -> entry.contains("\nstep " + step + "\n"))
        .findFirst()
        .orElseThrow();
  }

  /// Returns when Keycloak has followed every decision.
  static void awaitRealm() throws SQLException {
    Instant limit = Instant.now().plus(LIMIT);
    while (!Rows.query("select member_id from vetted_member where realm_pending").isEmpty()) {
      assertThat(Instant.now()).as("Keycloak follows").isBefore(limit);
    }
  }
}
