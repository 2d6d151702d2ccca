package org.resguardo.identity.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.vetting.Endorsement;
import org.resguardo.vetting.EndorsementQuorum;
import org.resguardo.vetting.EndorsementRefusedException;
import org.resguardo.vetting.EndorsementVerifier;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingFormatException;

/// Decides by stored endorsements, and believes their signatures alone: who can write to the
/// database endorses nobody by it.
@ApplicationScoped
class StoredEndorsements {
  private final EndorsementVerifier verifier;

  StoredEndorsements(TrustPolicy policy, InstantSource clock) {
    this.verifier = new EndorsementVerifier(policy.vetters(), clock);
  }

  /// Those that are for `key` in that round, and count today.
  List<Endorsement> counting(List<StoredEndorsement> stored, MemberKey key, int round) {
    return stored.stream()
        .flatMap(this::verified)
        .filter(each -> each.statement().isFor(key) && each.statement().round() == round)
        .toList();
  }

  /// The last day on which they put `key` in force, if they do.
  Optional<LocalDate> lastDay(List<StoredEndorsement> stored, MemberKey key, int round) {
    return EndorsementQuorum.lastDay(counting(stored, key, round));
  }

  private Stream<Endorsement> verified(StoredEndorsement stored) {
    try {
      byte[] note = Bytes.utf8(stored.signedNote()).toArray();
      return Stream.of(verifier.verify(UnverifiedEndorsement.parse(note)));
    } catch (VettingFormatException | EndorsementRefusedException doesNotCount) {
      return Stream.empty();
    }
  }
}
