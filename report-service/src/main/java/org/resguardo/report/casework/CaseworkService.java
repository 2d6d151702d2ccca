package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.resguardo.access.AccessAction;
import org.resguardo.report.accessrecord.AccessRecord;
import org.resguardo.report.ciphertext.SealedFile;

/// What a reviewer may look at: reports addressed to their own organisation.
@ApplicationScoped
class CaseworkService {
  private final ReportRepository reports;
  private final AttachmentRepository attachments;
  private final AccessRecord record;

  CaseworkService(ReportRepository reports, AttachmentRepository attachments, AccessRecord record) {
    this.reports = reports;
    this.attachments = attachments;
    this.record = record;
  }

  /// Emits one page.
  @WithSession
  Uni<ReportPage> list(Reviewer reviewer, ReportFilter filter, Paging paging) {
    return reports.list(reviewer, filter, paging).map(items -> page(items, paging.limit()));
  }

  /// Emits the report, unless it does not exist or is addressed to others only.
  @WithSession
  Uni<Optional<ReportDetail>> find(UUID id, Reviewer reviewer) {
    return reports
        .find(id, reviewer.organisation())
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : detail(found.get(), reviewer).map(Optional::of));
  }

  private Uni<ReportDetail> detail(ReportSummary report, Reviewer reviewer) {
    return reports
        .accessSalt(report.id(), reviewer.organisation())
        .flatMap(
            salt ->
                attachments.list(report.id()).map(files -> new ReportDetail(report, salt, files)));
  }

  /// Emits the sealed testimony, on the same terms, after it is recorded that it was opened.
  @WithTransaction
  Uni<Optional<SealedFile>> testimony(UUID id, Reviewer reviewer) {
    return reports
        .testimony(id, reviewer.organisation())
        .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : opened(id, reviewer));
  }

  private Uni<Void> opened(UUID id, Reviewer reviewer) {
    return record.record(AccessAction.OPENED, id, reviewer.memberId());
  }

  /// A full page may be followed by an empty one; that costs one request and no extra row.
  private static ReportPage page(List<ReportSummary> items, int limit) {
    return new ReportPage(items, items.size() < limit ? null : items.getLast().id());
  }
}
