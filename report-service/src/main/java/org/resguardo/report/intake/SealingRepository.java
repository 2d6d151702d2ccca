package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.submission.Commitment;
import org.resguardo.submission.IsoWeek;

/// What sealing reads and writes, in one transaction of its own.
@ApplicationScoped
class SealingRepository {
  // Does not keep chunks from coming, which take a weaker lock. Does not wait, because another may
  // take seconds to look through 64 MiB.
  private static final String LOCK =
      "select digest, week from intake where id = $1 for no key update nowait";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String ATTACHMENTS =
      """
      select a.number, a.header, a.chunks, a.sha256, (
        select count(*) from intake_chunk c
        where c.intake_id = a.intake_id and c.number = a.number) as there
      from intake_attachment a where a.intake_id = $1 order by a.number
      """;

  private static final String CHUNK =
      "select bytes from intake_chunk where intake_id = $1 and number = $2 and index = $3";

  private static final String DROP =
      "delete from intake_chunk where intake_id = $1 and number = $2";

  private static final String MARK =
      "update intake set is_sealed = true, week = $2, drop_after = null where id = $1";

  /// Emits the upload, if there is one. Fails with a `ProblemException` when somebody else is at
  /// it.
  Uni<Optional<LockedUpload>> lock(SqlConnection connection, UUID upload) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(upload))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(row -> locked(upload, row)))
        .onFailure(SealingRepository::isTaken)
        .transform(_ -> new ProblemException(ProblemType.BUSY));
  }

  /// Emits what was announced, in order.
  Uni<List<AnnouncedAttachment>> attachments(SqlConnection connection, UUID upload) {
    return connection
        .preparedQuery(ATTACHMENTS)
        .execute(Tuple.of(upload))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(SealingRepository::announced)
                    .toList());
  }

  /// Emits a chunk that is there.
  Uni<byte[]> chunk(SqlConnection connection, UUID upload, ChunkPlace place) {
    return connection
        .preparedQuery(CHUNK)
        .execute(Tuple.of(upload, place.attachment(), place.chunk()))
        .map(rows -> rows.iterator().next().getBuffer("bytes").getBytes());
  }

  /// Drops the chunks of an attachment.
  Uni<Void> dropChunks(SqlConnection connection, UUID upload, int attachment) {
    return connection.preparedQuery(DROP).execute(Tuple.of(upload, attachment)).replaceWithVoid();
  }

  /// Marks the upload as sealed.
  Uni<Void> mark(SqlConnection connection, UUID upload, IsoWeek week) {
    return connection
        .preparedQuery(MARK)
        .execute(Tuple.of(upload, week.toString()))
        .replaceWithVoid();
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof PgException refused
        && LOCK_NOT_AVAILABLE.equals(refused.getSqlState());
  }

  private static LockedUpload locked(UUID upload, Row row) {
    @Nullable String week = row.getString("week");
    return new LockedUpload(
        upload,
        new Commitment(Bytes.of(row.getBuffer("digest").getBytes())),
        week == null ? null : IsoWeek.parse(week));
  }

  private static AnnouncedAttachment announced(Row row) {
    return new AnnouncedAttachment(
        row.getInteger("number"),
        Bytes.of(row.getBuffer("header").getBytes()),
        row.getInteger("chunks"),
        Bytes.of(row.getBuffer("sha256").getBytes()),
        row.getLong("there"));
  }
}
