package org.resguardo.identity.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.roster.SignatureOutcome.Refused;
import org.resguardo.identity.roster.SignatureOutcome.Taken;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.Logbook;
import org.resguardo.note.UnverifiedNote;

/// The rules for signing: a signature counts for the present draft only, and the one that meets the
/// quorum publishes the roster and puts it in line for the directory log, in the same transaction.
@ApplicationScoped
class SignatureService {
  private final DraftRepository drafts;
  private final RosterRepository rosters;
  private final Quorum quorum;
  private final Logbook logbook;
  private final DraftedKeys drafted;

  SignatureService(
      DraftRepository drafts,
      RosterRepository rosters,
      Quorum quorum,
      Logbook logbook,
      DraftedKeys drafted) {
    this.drafts = drafts;
    this.rosters = rosters;
    this.quorum = quorum;
    this.logbook = logbook;
    this.drafted = drafted;
  }

  /// Takes a signature. Emits where the roster stands; the same signature again changes nothing,
  /// also when it has published the roster before.
  @WithTransaction
  Uni<SignatureOutcome> take(CheckedSignature signature) {
    return drafts
        .locked()
        .flatMap(
            draft ->
                signature.note().unverifiedText().equals(draft.text())
                    ? sign(draft, signature)
                    : alreadyPublished(signature));
  }

  private Uni<SignatureOutcome> sign(StoredDraft draft, CheckedSignature signature) {
    UnverifiedNote note = Signatures.merge(draft.signedNote(), signature.note());
    List<String> signedBy = quorum.organisationsUnder(note.signatures());
    if (signedBy.size() < quorum.size()) {
      draft.sign(note.encoded());
      return Uni.createFrom().item(taken(draft.rosterVersion(), signedBy, false));
    }
    return drafted
        .areInForce(draft)
        .flatMap(still -> still ? publish(draft, signature, note) : drop(draft));
  }

  private Uni<SignatureOutcome> publish(
      StoredDraft draft, CheckedSignature signature, UnverifiedNote note) {
    int version = draft.rosterVersion();
    draft.clear();
    StoredRoster roster = new StoredRoster(version, signature.expires(), note.encoded());
    return logbook
        .append(LogName.DIRECTORY, List.of(roster.logEntry().bytes()))
        .chain(() -> rosters.persistAndFlush(roster))
        .map(_ -> taken(version, quorum.organisationsUnder(note.signatures()), true));
  }

  // Nobody can complete it any more, and signed drafts make no room for another.
  private static Uni<SignatureOutcome> drop(StoredDraft draft) {
    draft.clear();
    return Uni.createFrom().item(new Refused(ProblemType.DRAFT_CHANGED));
  }

  private Uni<SignatureOutcome> alreadyPublished(CheckedSignature signature) {
    return rosters
        .latest()
        .map(
            latest ->
                latest
                    .filter(roster -> Signatures.covers(roster.signedNote(), signature.note()))
                    .map(this::published)
                    .orElseGet(() -> new Refused(ProblemType.DRAFT_CHANGED)));
  }

  private SignatureOutcome published(StoredRoster roster) {
    UnverifiedNote note = Signatures.stored(roster.signedNote());
    return taken(roster.version(), quorum.organisationsUnder(note.signatures()), true);
  }

  private SignatureOutcome taken(int version, List<String> signedBy, boolean published) {
    return new Taken(new SignatureAnswer(version, signedBy, quorum.size(), published));
  }
}
