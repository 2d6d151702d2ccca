package org.resguardo.report.release;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.resguardo.submission.IsoWeek;

/// Moves rows from intake to report, within PostgreSQL: no sealed byte comes to this service. Each
/// method takes part in the caller's transaction.
@ApplicationScoped
class ReleaseRepository {
  private static final String RESTING =
      """
      select i.id, i.week, exists (select from commitment c where c.digest = i.digest) as is_known
      from intake i where i.is_sealed order by gen_random_uuid() limit $1
      for update of i skip locked
      """;

  private static final String MOVED =
      " from unnest($1::uuid[], $2::uuid[], $3::text[]) as moved (intake_id, report_id, salt)";

  private static final String OF_INTAKE = MOVED + " join intake i on i.id = moved.intake_id";

  // 122 bits of the operating system's generator a row; random() would be predictable.
  private static final String IN_RANDOM_ORDER = " order by gen_random_uuid()";

  private static final String REPORTS =
      """
      insert into report (id, week, state, version, testimony_header, testimony_payload,
        contact_header, contact_payload, access_salt)
      select moved.report_id, i.week, 'received', 1, i.testimony_header, i.testimony_payload,
        i.contact_header, i.contact_payload, decode(moved.salt, 'hex')
      """
          + OF_INTAKE
          + IN_RANDOM_ORDER;

  private static final String ORGANISATIONS =
      """
      insert into report_organisation (report_id, organisation)
      select moved.report_id, addressed.organisation
      """
          + OF_INTAKE
          + " cross join unnest(i.organisations) as addressed (organisation)"
          + IN_RANDOM_ORDER;

  private static final String ATTACHMENTS =
      """
      insert into report_attachment (report_id, number, header, chunks, sha256)
      select moved.report_id, a.number, a.header, a.chunks, a.sha256
      """
          + MOVED
          + " join intake_attachment a on a.intake_id = moved.intake_id"
          + IN_RANDOM_ORDER;

  private static final String CHUNKS =
      """
      insert into report_chunk (report_id, number, index, bytes)
      select moved.report_id, c.number, c.index, c.bytes
      """
          + MOVED
          + " join intake_chunk c on c.intake_id = moved.intake_id"
          + IN_RANDOM_ORDER;

  // Two that came at the same moment can name one mailbox. Then it stays the first one's, but the
  // other report must neither be lost nor hold up the rest.
  private static final String MAILBOXES =
      """
      insert into mailbox (report_id, id_hash, secret_hash, statement_key, reply_public_key)
      select moved.report_id, i.id_hash, i.secret_hash, i.statement_key, i.reply_public_key
      """
          + OF_INTAKE
          + IN_RANDOM_ORDER
          + " on conflict (id_hash) do nothing";

  private static final String COMMITMENTS =
      "insert into commitment (digest, week) select i.digest, i.week" + OF_INTAKE + IN_RANDOM_ORDER;

  private static final List<String> MOVE =
      List.of(REPORTS, ORGANISATIONS, ATTACHMENTS, CHUNKS, MAILBOXES, COMMITMENTS);

  private static final String LEAVE = "delete from intake where id = any ($1)";

  /// Emits up to `limit` sealed submissions of intake, chosen and ordered at random, which are the
  /// caller's until the transaction ends.
  Uni<List<RestingSubmission>> resting(SqlConnection connection, int limit) {
    return connection
        .preparedQuery(RESTING)
        .execute(Tuple.of(limit))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ReleaseRepository::resting)
                    .toList());
  }

  /// Completes when all of it is where it belongs, each table filled in an order of its own.
  Uni<Void> move(SqlConnection connection, List<ReleasedReport> reports) {
    Tuple names = names(reports);
    return Multi.createFrom()
        .iterable(MOVE)
        .onItem()
        .transformToUniAndConcatenate(insert -> connection.preparedQuery(insert).execute(names))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /// Takes these out of intake, with attachments and chunks.
  Uni<Void> leave(SqlConnection connection, List<RestingSubmission> resting) {
    UUID[] ids = resting.stream().map(RestingSubmission::intakeId).toArray(UUID[]::new);
    return connection
        .preparedQuery(LEAVE)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .replaceWithVoid();
  }

  private static Tuple names(List<ReleasedReport> reports) {
    return Tuple.tuple()
        .addArrayOfUUID(reports.stream().map(ReleasedReport::intakeId).toArray(UUID[]::new))
        .addArrayOfUUID(reports.stream().map(moved -> moved.report().id()).toArray(UUID[]::new))
        .addArrayOfString(
            reports.stream().map(moved -> moved.report().exportSaltHex()).toArray(String[]::new));
  }

  private static RestingSubmission resting(Row row) {
    return new RestingSubmission(
        row.getUUID("id"), IsoWeek.parse(row.getString("week")), row.getBoolean("is_known"));
  }
}
