package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.AttachmentPart;
import org.resguardo.submission.Commitment;
import org.resguardo.submission.IsoWeek;

/// Stores submissions into intake, and finds them there and among those released.
@ApplicationScoped
class SubmissionRepository {
  // One statement, so that what is being released is seen in one place or the other.
  private static final String KNOWN =
      """
      select week, cast(null as uuid) as id from commitment where digest = $1
      union all select week, id from intake where digest = $1
      """;

  private static final String INSERT =
      """
      insert into intake (id, digest, is_sealed, week, drop_after, organisations,
        testimony_header, testimony_payload, contact_header, contact_payload,
        id_hash, secret_hash, statement_key, reply_public_key)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      on conflict do nothing
      """;

  private static final String INSERT_ATTACHMENT =
      """
      insert into intake_attachment (intake_id, number, header, chunks, sha256)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String RELEASED =
      """
      select exists (select from commitment where digest = $1)
        or exists (select from mailbox where id_hash = $2) as is_released
      """;

  private final Pool pool;

  SubmissionRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits what its client was told, if the submission is known.
  Uni<Optional<SubmissionOutcome>> known(Commitment commitment) {
    return pool.preparedQuery(KNOWN)
        .execute(Tuple.of(buffer(commitment.digest())))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(row -> outcome(commitment, row)));
  }

  /// Emits whether the row was inserted: it is not when another in intake has its commitment or
  /// mailbox. Waits for a concurrent transaction that has.
  Uni<Boolean> insert(SqlConnection connection, IntakeRow row) {
    return connection
        .preparedQuery(INSERT)
        .execute(values(row))
        .map(rows -> rows.rowCount() == 1)
        .call(isInserted -> isInserted ? attach(connection, row) : Uni.createFrom().nullItem());
  }

  /// Emits whether what was inserted had been released before. Has to come after the insertion,
  /// which waits for a release that is going on: then this sees it.
  Uni<Boolean> isReleased(SqlConnection connection, IntakeRow row) {
    return connection
        .preparedQuery(RELEASED)
        .execute(
            Tuple.of(
                buffer(row.sealed().commitment().digest()),
                buffer(row.sealed().mailbox().idHash())))
        .map(rows -> rows.iterator().next().getBoolean("is_released"));
  }

  private static Uni<Void> attach(SqlConnection connection, IntakeRow row) {
    List<AttachmentPart> attachments = row.sealed().attachments();
    return attachments.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(INSERT_ATTACHMENT)
            .executeBatch(
                IntStream.range(0, attachments.size())
                    .mapToObj(i -> values(row.id(), i + 1, attachments.get(i)))
                    .toList())
            .replaceWithVoid();
  }

  private static SubmissionOutcome outcome(Commitment commitment, Row row) {
    @Nullable String week = row.getString("week");
    return week == null
        ? new SubmissionOutcome.Begun(row.getUUID("id"))
        : new SubmissionOutcome.Stored(new Acknowledgement(commitment, IsoWeek.parse(week)));
  }

  private static Tuple values(IntakeRow row) {
    SealedSubmission sealed = row.sealed();
    MailboxKeys mailbox = sealed.mailbox();
    return Tuple.tuple()
        .addUUID(row.id())
        .addValue(buffer(sealed.commitment().digest()))
        .addBoolean(sealed.isComplete())
        .addString(row.week() == null ? null : row.week().toString())
        .addLocalDate(row.dropAfter())
        .addArrayOfString(sealed.organisations().toArray(String[]::new))
        .addValue(buffer(sealed.testimony().header()))
        .addValue(buffer(sealed.testimony().payload()))
        .addValue(buffer(sealed.contact().header()))
        .addValue(buffer(sealed.contact().payload()))
        .addValue(buffer(mailbox.idHash()))
        .addValue(buffer(mailbox.secretHash()))
        .addValue(buffer(mailbox.statementKey()))
        .addValue(buffer(mailbox.replyPublicKey()));
  }

  private static Tuple values(UUID intake, int number, AttachmentPart attachment) {
    return Tuple.of(
        intake,
        number,
        buffer(attachment.header()),
        attachment.chunks(),
        buffer(attachment.sha256()));
  }

  private static Buffer buffer(Bytes bytes) {
    return Buffer.buffer(bytes.toArray());
  }
}
