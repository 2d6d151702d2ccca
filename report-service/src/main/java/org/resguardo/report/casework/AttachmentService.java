package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.resguardo.access.AccessAction;
import org.resguardo.report.accessrecord.AccessRecord;

/// Hands out attachments of reports addressed to the reviewer's organisation.
@ApplicationScoped
class AttachmentService {
  private final AttachmentRepository attachments;
  private final AccessRecord record;

  AttachmentService(AttachmentRepository attachments, AccessRecord record) {
    this.attachments = attachments;
    this.record = record;
  }

  /// Emits the attachment, after it is recorded that the report was opened; empty when there is
  /// none, or the report is addressed to others only.
  @WithTransaction
  Uni<Optional<StoredAttachment>> open(UUID id, int number, Reviewer reviewer) {
    return attachments
        .find(id, number, reviewer.organisation())
        .call(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : record.record(AccessAction.OPENED, id, reviewer.memberId()));
  }

  /// Emits the age file: its header, then each chunk, read when the one before is on its way. Fails
  /// when a chunk is gone. May be cancelled.
  Multi<byte[]> content(StoredAttachment attachment) {
    Multi<byte[]> payload =
        Multi.createFrom()
            .range(0, attachment.chunks())
            .onItem()
            .transformToUniAndConcatenate(index -> attachments.chunk(attachment, index));
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(attachment.header().toArray()), payload);
  }
}
