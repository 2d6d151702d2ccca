package org.resguardo.report.casework;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.casework.ChangeOutcome.Changed;
import org.resguardo.report.ciphertext.SealedFileCheck;
import org.resguardo.report.ciphertext.SealedFileCheck.Broken;
import org.resguardo.report.ciphertext.SealedFileCheck.Sound;
import org.resguardo.report.ciphertext.SealedFileInspector;
import org.resguardo.report.ciphertext.SizeClasses;
import org.resguardo.submission.IsoWeek;

/// Notes on a report, sealed to the reviewers of one organisation and served to them only.
@ApplicationScoped
class NoteService {
  private final ReportRepository reports;
  private final NoteRepository notes;
  private final ReportChange change;
  private final InstantSource clock;
  private final Vertx vertx;
  private final SecureRandom random = new SecureRandom();

  NoteService(
      ReportRepository reports,
      NoteRepository notes,
      ReportChange change,
      InstantSource clock,
      Vertx vertx) {
    this.reports = reports;
    this.notes = notes;
    this.change = change;
    this.clock = clock;
    this.vertx = vertx;
  }

  /// Emits one page of the organisation's notes, unless the report is unknown to it.
  @WithSession
  Uni<Optional<NotePage>> list(UUID id, Reviewer reviewer, Paging paging) {
    return reports
        .find(id, reviewer.organisation())
        .flatMap(found -> found.isEmpty() ? nothing() : page(id, reviewer, paging));
  }

  /// Checks the note's shape, then adds it and counts the report's version up.
  Uni<NoteOutcome> add(UUID id, Reviewer reviewer, VersionTag seen, Bytes sealed) {
    return vertx
        .executeBlocking(() -> SealedFileInspector.inspect(sealed, SizeClasses.NOTE), false)
        .flatMap(check -> addChecked(id, reviewer, seen, check));
  }

  private Uni<NoteOutcome> addChecked(
      UUID id, Reviewer reviewer, VersionTag seen, SealedFileCheck check) {
    return switch (check) {
      case Broken broken -> Uni.createFrom().item(new NoteOutcome.Refused(broken.rule()));
      case Sound sound -> {
        SealedNote note = note(id, reviewer, sound);
        yield Panache.withTransaction(
            () -> change.apply(id, reviewer, seen, Changed::new).flatMap(c -> store(note, c)));
      }
    };
  }

  private Uni<NoteOutcome> store(SealedNote note, ChangeOutcome outcome) {
    return switch (outcome) {
      case ChangeOutcome.Refused refused ->
          Uni.createFrom().item(new NoteOutcome.Refused(refused.rule()));
      case Changed changed ->
          notes.add(note).replaceWith(new NoteOutcome.Added(note.id, changed.report()));
    };
  }

  private SealedNote note(UUID report, Reviewer reviewer, Sound sound) {
    SealedNote note = new SealedNote();
    note.id = new UUID(random.nextLong(), random.nextLong());
    note.reportId = report;
    note.organisation = reviewer.organisation();
    note.author = reviewer.memberId();
    note.week = IsoWeek.of(clock.instant()).toString();
    note.sealed = sound.file().toArray();
    return note;
  }

  private Uni<Optional<NotePage>> page(UUID id, Reviewer reviewer, Paging paging) {
    return notes
        .list(id, reviewer.organisation(), paging)
        .map(items -> Optional.of(NotePage.of(items, paging.limit())));
  }

  private static Uni<Optional<NotePage>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
