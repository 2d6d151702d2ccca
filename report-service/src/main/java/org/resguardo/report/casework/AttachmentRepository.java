package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.resguardo.primitive.Bytes;

/// Reads attachments of reports.
@ApplicationScoped
class AttachmentRepository {
  private static final String LIST =
      "select number, chunks from report_attachment where report_id = :id order by number";

  private static final String FIND =
      """
      select a.header, a.chunks
      from report_attachment a join report_organisation o on o.report_id = a.report_id
      where a.report_id = :id and a.number = :number and o.organisation = :organisation
      """;

  private static final String CHUNK =
      "select bytes from report_chunk where report_id = $1 and number = $2 and index = $3";

  private final Pool pool;

  AttachmentRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits the attachments of a report, by number. Takes part in the caller's session.
  Uni<List<AttachmentSummary>> list(UUID id) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(LIST, Object[].class)
                    .setParameter("id", id)
                    .getResultList())
        .map(rows -> rows.stream().map(AttachmentRepository::summary).toList());
  }

  /// Emits the attachment if its report is addressed to the organisation. Takes part in the
  /// caller's session.
  Uni<Optional<StoredAttachment>> find(UUID id, int number, String organisation) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter("id", id)
                    .setParameter("number", number)
                    .setParameter("organisation", organisation)
                    .getResultList())
        .map(rows -> rows.stream().findFirst().map(row -> stored(id, number, row)));
  }

  /// Emits one chunk; fails when it is not there any more. Uses a connection of its own, for as
  /// long as the query takes.
  Uni<byte[]> chunk(StoredAttachment attachment, int index) {
    return pool.preparedQuery(CHUNK)
        .execute(Tuple.of(attachment.report(), attachment.number(), index))
        .map(AttachmentRepository::bytes);
  }

  private static byte[] bytes(RowSet<Row> rows) {
    return rows.iterator().next().getBuffer("bytes").getBytes();
  }

  private static AttachmentSummary summary(Object[] row) {
    return new AttachmentSummary(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
  }

  private static StoredAttachment stored(UUID id, int number, Object[] row) {
    return new StoredAttachment(
        id, number, Bytes.of((byte[]) row[0]), ((Number) row[1]).intValue());
  }
}
