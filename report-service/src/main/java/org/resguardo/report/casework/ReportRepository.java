package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.casework.ReportFilter.Assignment;
import org.resguardo.report.ciphertext.SealedFile;

/// Reads and changes reports, always as one organisation sees them. Takes part in the caller's
/// session or transaction.
@ApplicationScoped
class ReportRepository {
  private static final String ADDRESSED_TO =
      """
      from ReportOrganisation o join ReportEntity r on r.id = o.reportId
      where o.organisation = :organisation
      """;

  private static final String ROW =
      "select new org.resguardo.report.casework.ReportRow("
          + "r.id, r.state, r.week, r.assignee, r.version) "
          + ADDRESSED_TO;

  private static final String ORGANISATIONS =
      "from ReportOrganisation o where o.reportId in :reports order by o.organisation";

  private static final String TESTIMONY =
      "select r.testimonyHeader, r.testimonyPayload " + ADDRESSED_TO + " and r.id = :id";

  private static final String ACCESS_SALT =
      "select r.accessSalt " + ADDRESSED_TO + " and r.id = :id";

  private static final String CHANGE =
      """
      update ReportEntity r
      set r.state = :state, r.assignee = :assignee, r.version = r.version + 1
      where r.id = :id and r.version = :version
      """;

  /// Emits the page's reports in the order of their ids.
  Uni<List<ReportSummary>> list(Reviewer reviewer, ReportFilter filter, Paging paging) {
    return Panache.getSession()
        .flatMap(session -> select(session, reviewer, filter, paging).getResultList())
        .flatMap(this::withOrganisations);
  }

  /// Emits the report if it is addressed to the organisation.
  Uni<Optional<ReportSummary>> find(UUID id, String organisation) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(ROW + " and r.id = :id", ReportRow.class)
                    .setParameter("organisation", organisation)
                    .setParameter("id", id)
                    .getResultList())
        .flatMap(this::withOrganisations)
        .map(reports -> reports.stream().findFirst());
  }

  /// Emits the sealed testimony if the report is addressed to the organisation.
  Uni<Optional<SealedFile>> testimony(UUID id, String organisation) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(TESTIMONY, Object[].class)
                    .setParameter("organisation", organisation)
                    .setParameter("id", id)
                    .getResultList())
        .map(found -> found.stream().findFirst().map(ReportRepository::sealedFile));
  }

  /// Writes state and assignee of `changed`, and the next version, if `changed` still has the
  /// version in the database. Emits whether it had.
  Uni<Boolean> change(ReportSummary changed) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createMutationQuery(CHANGE)
                    .setParameter("state", changed.state())
                    .setParameter("assignee", changed.assignee())
                    .setParameter("id", changed.id())
                    .setParameter("version", changed.version())
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  private static SelectionQuery<ReportRow> select(
      Session session, Reviewer reviewer, ReportFilter filter, Paging paging) {
    SelectionQuery<ReportRow> query =
        session
            .createQuery(ROW + conditions(filter), ReportRow.class)
            .setParameter("organisation", reviewer.organisation())
            .setParameter("after", paging.after())
            .setMaxResults(paging.limit());
    if (filter.state() != null) {
      query.setParameter("state", filter.state());
    }
    if (filter.assignment() == Assignment.ME) {
      query.setParameter("assignee", reviewer.memberId());
    }
    return query;
  }

  private static String conditions(ReportFilter filter) {
    return " and o.reportId > :after"
        + (filter.state() == null ? "" : " and r.state = :state")
        + assigneeCondition(filter.assignment())
        + " order by o.reportId";
  }

  private static String assigneeCondition(@Nullable Assignment assignment) {
    return switch (assignment) {
      case ME -> " and r.assignee = :assignee";
      case NONE -> " and r.assignee is null";
      case null -> "";
    };
  }

  private Uni<List<ReportSummary>> withOrganisations(List<ReportRow> rows) {
    List<UUID> ids = rows.stream().map(ReportRow::id).toList();
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(ORGANISATIONS, ReportOrganisation.class)
                    .setParameter("reports", ids)
                    .getResultList())
        .map(addressed -> join(rows, addressed));
  }

  private static List<ReportSummary> join(
      List<ReportRow> rows, List<ReportOrganisation> addressed) {
    Map<UUID, List<String>> organisations =
        addressed.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.reportId,
                    Collectors.mapping(entry -> entry.organisation, Collectors.toList())));
    return rows.stream()
        .map(row -> row.addressedTo(organisations.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /// Emits the access salt of a report that is addressed to the organisation.
  Uni<Bytes> accessSalt(UUID id, String organisation) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(ACCESS_SALT, byte[].class)
                    .setParameter("organisation", organisation)
                    .setParameter("id", id)
                    .getSingleResult())
        .map(Bytes::of);
  }

  private static SealedFile sealedFile(Object[] columns) {
    return new SealedFile(Bytes.of((byte[]) columns[0]), Bytes.of((byte[]) columns[1]));
  }
}
