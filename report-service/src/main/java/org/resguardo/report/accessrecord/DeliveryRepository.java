package org.resguardo.report.accessrecord;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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

  // The log shows in which order entries came, and about when. So acknowledgements wait until their
  // week is over and the last of it released: until Tuesday, UTC, of the week after.
  private static final String TAKE =
      """
      delete from access_outbox where id in (
        select id from access_outbox where action <> 'acknowledged'
          or week < to_char((now() at time zone 'UTC') - interval '1 day', 'IYYY-"W"IW')
        order by id limit $1)
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

  /// Emits as many entries as a delivery takes at most, which are gone with the commit.
  Uni<List<DeliveredEntry>> take(SqlConnection connection) {
    return connection
        .preparedQuery(TAKE)
        .execute(Tuple.of(AccessDelivery.MAX_ENTRIES))
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
