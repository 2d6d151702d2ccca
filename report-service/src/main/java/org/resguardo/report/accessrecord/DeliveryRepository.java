package org.resguardo.report.accessrecord;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.BlindedReport;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.access.DeliveryId;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// Takes entries out of the outbox, in transactions of the shipper's own.
///
/// Entries go out in the order of their ids, which are random: no other order is to be had.
@ApplicationScoped
class DeliveryRepository {
  /// Any number, the same in all instances, used for no other lock.
  private static final long SHIPPER = 0x61636365737300L;

  private static final String LOCK = "select pg_try_advisory_xact_lock($1) as is_ours";

  // One clock for all instances: that of the database. It may have been set back.
  private static final String RELEASE =
      """
      with clock as (select floor(extract(epoch from now()))::bigint as second)
      update access_release set second = clock.second from clock
      where abs(clock.second - access_release.second) >= $1
      """;
  private static final String TAKE =
      """
      delete from access_outbox where id in (
        select id from access_outbox where action <> 'acknowledged' or $1 order by id limit $2)
      returning id, member, week, action, report
      """;

  private static final String DUE =
      "select count(*) as due from access_outbox where action <> 'acknowledged'";

  /// Emits whether no other instance is shipping; none will be until the transaction ends.
  Uni<Boolean> lock(SqlConnection connection) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(SHIPPER))
        .map(rows -> rows.iterator().next().getBoolean("is_ours"));
  }

  /// Emits whether the last release is a period ago. From the commit on it is not, in any instance,
  /// whatever becomes of this one.
  Uni<Boolean> beginRelease(SqlConnection connection, Duration period) {
    return connection
        .preparedQuery(RELEASE)
        .execute(Tuple.of(Math.toIntExact(period.toSeconds())))
        .map(rows -> rows.rowCount() == 1);
  }

  /// Emits as many entries as a delivery takes at most, which are gone with the commit.
  Uni<List<DeliveredEntry>> take(SqlConnection connection, boolean withAcknowledgements) {
    return connection
        .preparedQuery(TAKE)
        .execute(Tuple.of(withAcknowledgements, AccessDelivery.MAX_ENTRIES))
        .map(DeliveryRepository::entries);
  }

  /// Emits how many entries wait that are not held back. Those held back are not told: their number
  /// would tell when a report arrives.
  Uni<Long> due(SqlClient client) {
    return client.query(DUE).execute().map(rows -> rows.iterator().next().getLong("due"));
  }

  private static List<DeliveredEntry> entries(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(DeliveryRepository::entry)
        .sorted(Comparator.comparing(entry -> entry.id().value()))
        .toList();
  }

  private static DeliveredEntry entry(Row row) {
    return new DeliveredEntry(
        new DeliveryId(row.getUUID("id")),
        new AccessEntry(
            row.getString("member"),
            IsoWeek.parse(row.getString("week")),
            AccessAction.ofWord(row.getString("action")).orElseThrow(),
            new BlindedReport(Bytes.of(row.getBuffer("report").getBytes()))));
  }
}
