package org.resguardo.report.release;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Rewrites rows in random order, and clears away what was there before.
@ApplicationScoped
class MixRepository {
  private static final String MIX = "select mix_week($1)";

  private static final String VACUUM_INTAKE =
      "vacuum (index_cleanup on) intake, intake_attachment, intake_chunk";

  private static final String VACUUM_REPORTS =
      """
      vacuum (index_cleanup on) report, report_organisation, report_attachment, report_chunk,
        mailbox, commitment, access_outbox
      """;

  /// Completes when all rows of these weeks are new, in the caller's transaction. Keeps out whoever
  /// wants to change a report until that ends.
  Uni<Void> mix(SqlConnection connection, List<String> weeks) {
    return Multi.createFrom()
        .iterable(weeks)
        .onItem()
        .transformToUniAndConcatenate(week -> connection.preparedQuery(MIX).execute(Tuple.of(week)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /// Takes away the dead rows of intake. Not within a transaction.
  Uni<Void> clearIntake(SqlClient client) {
    return client.query(VACUUM_INTAKE).execute().replaceWithVoid();
  }

  /// Takes away the dead rows of everything that is rewritten. Not within a transaction.
  Uni<Void> clearReports(SqlClient client) {
    return client.query(VACUUM_REPORTS).execute().replaceWithVoid();
  }
}
