package org.resguardo.audit.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.vetting.Endorsement;
import org.resguardo.vetting.EndorsementQuorum;
import org.resguardo.vetting.EndorsementRefusedException;
import org.resguardo.vetting.EndorsementVerifier;
import org.resguardo.vetting.UnverifiedEndorsement;

/// Whether vetters of two organisations vouch today for every key of a roster, as the directory log
/// shows: right key, right round, not by the key itself, signatures of the trust policy's vetters.
final class Endorsements {
  private final DirectoryHistory history;
  private final List<Endorsement> inForce;
  private final LocalDate today;

  Endorsements(DirectoryHistory history, TrustPolicy policy, InstantSource clock, LocalDate today) {
    this.history = history;
    this.inForce = verified(history, new EndorsementVerifier(policy.vetters(), clock));
    this.today = today;
  }

  private static List<Endorsement> verified(
      DirectoryHistory history, EndorsementVerifier verifier) {
    return history.endorsements().stream()
        .map(endorsement -> verified(endorsement, verifier))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Empty for those that do not count; expired ones stay in the log for ever.
  private static Optional<Endorsement> verified(
      UnverifiedEndorsement endorsement, EndorsementVerifier verifier) {
    try {
      return Optional.of(verifier.verify(endorsement));
    } catch (EndorsementRefusedException doesNotCount) {
      return Optional.empty();
    }
  }

  /// The keys of `roster` that count today.
  List<MemberKey> keys(RosterContent roster) {
    return roster.members().stream().filter(key -> key.isInForce(today)).toList();
  }

  /// What speaks against them.
  List<String> complaints(RosterContent roster) {
    List<String> complaints = new ArrayList<>();
    for (MemberKey key : keys(roster)) {
      Optional<LocalDate> lastDay = EndorsementQuorum.lastDay(of(key));
      if (lastDay.isEmpty()) {
        complaints.add(
            "%s of %s: endorsements in force: %d, not of two organisations"
                .formatted(key.memberId(), key.organisation(), of(key).size()));
      } else if (key.until().isAfter(lastDay.get())) {
        complaints.add(
            "%s of %s: listed until %s, endorsed until %s"
                .formatted(key.memberId(), key.organisation(), key.until(), lastDay.get()));
      }
    }
    return complaints;
  }

  private List<Endorsement> of(MemberKey key) {
    long round = history.suspensions(key.memberId());
    return inForce.stream()
        .filter(endorsement -> endorsement.statement().isFor(key))
        .filter(endorsement -> endorsement.statement().round() == round)
        .toList();
  }
}
