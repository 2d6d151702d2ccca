package org.resguardo.identity.roster;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.roster.DraftOutcome.Discarded;
import org.resguardo.identity.roster.DraftOutcome.Present;
import org.resguardo.identity.roster.DraftOutcome.Refused;
import org.resguardo.identity.version.IfMatch;
import org.resguardo.roster.RosterContent;

/// The rules for the draft: there is one at a time, and a signed one is not drafted over.
@ApplicationScoped
class DraftService {
  private final DraftRepository drafts;
  private final NextRoster next;
  private final Quorum quorum;
  private final InstantSource clock;

  DraftService(DraftRepository drafts, NextRoster next, Quorum quorum, InstantSource clock) {
    this.drafts = drafts;
    this.next = next;
    this.quorum = quorum;
    this.clock = clock;
  }

  /// Drafts the next roster. Emits the draft: the present one when it is signed already or would
  /// not change.
  @WithTransaction
  Uni<DraftOutcome> draft() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return drafts
        .locked()
        .flatMap(
            stored ->
                stored.signedNote() != null
                    ? Uni.createFrom().item(present(stored))
                    : next.on(today).flatMap(content -> replace(stored, content)));
  }

  /// Emits the present draft.
  @WithSession
  Uni<DraftOutcome> present() {
    return drafts.present().map(this::present);
  }

  /// Drops the draft and its signatures.
  @WithTransaction
  Uni<DraftOutcome> discard(@Nullable IfMatch given) {
    return drafts.locked().map(stored -> discard(stored, given));
  }

  private Uni<DraftOutcome> replace(StoredDraft stored, Optional<RosterContent> content) {
    if (content.isEmpty()) {
      return Uni.createFrom().item(new Refused(ProblemType.NOTHING_TO_DRAFT));
    }
    stored.draft(content.get().version(), content.get().text());
    return drafts.flush().map(_ -> present(stored));
  }

  private static DraftOutcome discard(StoredDraft stored, @Nullable IfMatch given) {
    if (stored.text() == null) {
      return new Refused(ProblemType.NO_DRAFT);
    }
    Optional<ProblemType> objection = IfMatch.objection(given, stored.version());
    if (objection.isPresent()) {
      return new Refused(objection.get());
    }
    stored.clear();
    return new Discarded();
  }

  private DraftOutcome present(StoredDraft stored) {
    String text = stored.text();
    if (text == null) {
      return new Refused(ProblemType.NO_DRAFT);
    }
    return new Present(
        new DraftAnswer(
            stored.rosterVersion(),
            text,
            quorum.organisationsUnder(Signatures.of(stored)),
            quorum.size(),
            stored.version()));
  }
}
