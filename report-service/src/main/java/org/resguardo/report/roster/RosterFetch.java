package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.resguardo.report.roster.RosterOutcome.LogRefused;
import org.resguardo.report.roster.RosterOutcome.Overtaken;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

/// Fetches a roster and decides about it: signatures, dates, its place in the witnessed directory
/// log, and that neither roster nor log takes back what any instance has seen.
///
/// The memory is read before anything is fetched, so that what another instance learns meanwhile
/// does not make an honest answer look rolled back.
@ApplicationScoped
class RosterFetch {
  private final RosterGateway rosters;
  private final DirectoryLogGateway log;
  private final RosterMemoryRepository memory;
  private final RosterVerifier verifier;

  RosterFetch(
      RosterGateway rosters,
      DirectoryLogGateway log,
      RosterMemoryRepository memory,
      RosterVerifier verifier) {
    this.rosters = rosters;
    this.log = log;
    this.memory = memory;
    this.verifier = verifier;
  }

  /// Completes with the outcome; fails when nothing can be decided: no answer, no database.
  CompletionStage<RosterOutcome> fetch() {
    return attempt()
        .thenCompose(
            // A new roster may have come between the two answers.
            outcome ->
                outcome.equals(new Refused(Reason.NOT_LOGGED))
                    ? attempt()
                    : CompletableFuture.completedFuture(outcome));
  }

  private CompletionStage<RosterOutcome> attempt() {
    return memory
        .load()
        .subscribeAsCompletionStage()
        .thenCompose(known -> rosters.fetch().thenCompose(offered -> judge(known, offered)));
  }

  private CompletionStage<RosterOutcome> judge(
      Optional<RosterMemory> known, OfferedRoster offered) {
    try {
      Roster roster = verifier.verify(offered.roster(), offered.proof());
      Set<TileId> needed = known.map(k -> k.tilesTo(roster)).orElse(Set.of());
      return log.fetch(needed).thenCompose(tiles -> compare(known, roster, tiles));
    } catch (RosterRefusedException refused) {
      return CompletableFuture.completedFuture(new Refused(refused.reason()));
    }
  }

  private CompletionStage<RosterOutcome> compare(
      Optional<RosterMemory> known, Roster roster, Map<TileId, Tile> tiles) {
    try {
      if (known.isPresent()) {
        known.get().requireContinued(roster, tiles);
      }
    } catch (LogRefusedException refused) {
      return CompletableFuture.completedFuture(new LogRefused(refused.reason()));
    }
    return known.filter(k -> k.isTakenBackBy(roster)).isPresent()
        ? CompletableFuture.completedFuture(new RolledBack(roster.version()))
        : remember(known, roster);
  }

  private CompletionStage<RosterOutcome> remember(Optional<RosterMemory> known, Roster roster) {
    RosterMemory next = RosterMemory.of(roster);
    if (known.equals(Optional.of(next))) {
      return CompletableFuture.completedFuture(new Taken(roster));
    }
    return known
        .map(k -> memory.replace(k, next))
        .orElseGet(() -> memory.begin(next))
        .subscribeAsCompletionStage()
        .thenApply(isWritten -> isWritten ? new Taken(roster) : new Overtaken());
  }
}
