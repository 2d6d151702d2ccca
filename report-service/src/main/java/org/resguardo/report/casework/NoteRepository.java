package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.resguardo.primitive.Bytes;

/// Reads and adds sealed notes. Takes part in the caller's session or transaction.
@ApplicationScoped
class NoteRepository {
  private static final String OF_ORGANISATION =
      """
      from SealedNote n
      where n.reportId = :report and n.organisation = :organisation and n.id > :after
      order by n.id
      """;

  /// Emits one page of the organisation's notes on the report.
  Uni<List<Note>> list(UUID report, String organisation, Paging paging) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(OF_ORGANISATION, SealedNote.class)
                    .setParameter("report", report)
                    .setParameter("organisation", organisation)
                    .setParameter("after", paging.after())
                    .setMaxResults(paging.limit())
                    .getResultList())
        .map(notes -> notes.stream().map(NoteRepository::view).toList());
  }

  Uni<Void> add(SealedNote note) {
    return Panache.getSession().flatMap(session -> session.persist(note));
  }

  private static Note view(SealedNote note) {
    return new Note(note.id, note.author, note.week, Bytes.of(note.sealed));
  }
}
