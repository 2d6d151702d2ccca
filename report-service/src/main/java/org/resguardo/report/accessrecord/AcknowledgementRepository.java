package org.resguardo.report.accessrecord;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.resguardo.access.DeliveryId;

/// Writes the entries of acknowledged submissions into the outbox, in random order. Takes part in
/// the caller's transaction.
@ApplicationScoped
public class AcknowledgementRepository {
  private static final String ADD =
      """
      insert into access_outbox (id, week, action, report)
      select entry.id, entry.week, 'acknowledged', decode(entry.report, 'hex')
      from unnest($1::uuid[], $2::text[], $3::text[]) as entry (id, week, report)
      order by gen_random_uuid()
      """;

  private final SecureRandom random = new SecureRandom();

  AcknowledgementRepository() {}

  /// Completes when there is an entry of each report.
  public Uni<Void> add(SqlConnection connection, List<AcknowledgedReport> reports) {
    return connection.preparedQuery(ADD).execute(rows(reports)).replaceWithVoid();
  }

  private Tuple rows(List<AcknowledgedReport> reports) {
    return Tuple.tuple()
        .addArrayOfUUID(
            reports.stream().map(_ -> DeliveryId.random(random).value()).toArray(UUID[]::new))
        .addArrayOfString(
            reports.stream().map(report -> report.week().toString()).toArray(String[]::new))
        .addArrayOfString(
            reports.stream()
                .map(report -> report.entry().report().digest().toHex())
                .toArray(String[]::new));
  }
}
