package org.resguardo.report.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.report.intake.SubmissionOutcome.Refused;
import org.resguardo.report.intake.SubmissionOutcome.Stored;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.IsoWeek;

/// Seals an upload once all its chunks are there and are what was announced.
///
/// One transaction holds the upload from the first look to the mark, so that nobody drops chunks
/// that another has found right. A chunk at a time is in memory.
@ApplicationScoped
class SealingService {
  private final Pool pool;
  private final SealingRepository uploads;
  private final InstantSource clock;
  private final Semaphore places;

  SealingService(Pool pool, SealingRepository uploads, InstantSource clock, IntakeConfig config) {
    this.pool = pool;
    this.uploads = uploads;
    this.clock = clock;
    this.places = new Semaphore(config.maxConcurrentSeals());
  }

  /// Emits after the commit. Sealing again gives the same. Of an attachment that is not what was
  /// announced, the chunks are dropped, and can be sent again.
  ///
  /// Fails with a `ProblemException` when there is no such upload, or too much to do.
  Uni<SubmissionOutcome> seal(UUID upload) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (!places.tryAcquire()) {
                return Uni.createFrom().failure(new ProblemException(ProblemType.BUSY));
              }
              return pool.withTransaction(connection -> seal(connection, upload))
                  .onTermination()
                  .invoke(() -> places.release());
            });
  }

  private Uni<SubmissionOutcome> seal(SqlConnection connection, UUID upload) {
    return uploads
        .lock(connection, upload)
        .flatMap(
            found -> {
              LockedUpload locked =
                  found.orElseThrow(() -> new ProblemException(ProblemType.UPLOAD_NOT_FOUND));
              return locked.week() == null
                  ? sealNow(connection, locked)
                  : Uni.createFrom().item(stored(locked, locked.week()));
            });
  }

  private Uni<SubmissionOutcome> sealNow(SqlConnection connection, LockedUpload locked) {
    return uploads
        .attachments(connection, locked.id())
        .flatMap(
            attachments ->
                attachments.stream().allMatch(AnnouncedAttachment::isThere)
                    ? compare(connection, locked, attachments)
                    : Uni.createFrom().item(new Refused(ProblemType.CHUNKS_MISSING)));
  }

  private Uni<SubmissionOutcome> compare(
      SqlConnection connection, LockedUpload locked, List<AnnouncedAttachment> attachments) {
    return Multi.createFrom()
        .iterable(attachments)
        .onItem()
        .transformToUniAndConcatenate(
            attachment ->
                sha256(connection, locked.id(), attachment)
                    .map(sha256 -> sha256.equals(attachment.sha256()))
                    .call(
                        isRight ->
                            isRight
                                ? Uni.createFrom().voidItem()
                                : uploads.dropChunks(connection, locked.id(), attachment.number())))
        .collect()
        .asList()
        .flatMap(
            areRight ->
                areRight.contains(false)
                    ? Uni.createFrom().item(new Refused(ProblemType.ATTACHMENT_DIFFERS))
                    : mark(connection, locked));
  }

  /// Hashing a chunk takes less than a millisecond; the next one comes after that.
  private Uni<Bytes> sha256(SqlConnection connection, UUID upload, AnnouncedAttachment attachment) {
    MessageDigest sha256 = Primitives.newSha256();
    sha256.update(attachment.header().toArray());
    return Multi.createFrom()
        .range(0, attachment.chunks())
        .onItem()
        .transformToUniAndConcatenate(
            index -> uploads.chunk(connection, upload, new ChunkPlace(attachment.number(), index)))
        .invoke(sha256::update)
        .collect()
        .last()
        .map(_ -> Bytes.of(sha256.digest()));
  }

  private Uni<SubmissionOutcome> mark(SqlConnection connection, LockedUpload locked) {
    IsoWeek week = IsoWeek.of(clock.instant());
    return uploads.mark(connection, locked.id(), week).replaceWith(stored(locked, week));
  }

  private static SubmissionOutcome stored(LockedUpload locked, IsoWeek week) {
    return new Stored(new Acknowledgement(locked.commitment(), week));
  }
}
