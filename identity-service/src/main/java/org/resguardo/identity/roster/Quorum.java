package org.resguardo.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedVetter;

/// The trust policy this service publishes by. Clients check against their own copy, so a wrong
/// file here publishes rosters that nobody accepts, and nothing worse.
@ApplicationScoped
class Quorum {
  private final TrustPolicy policy;

  Quorum(TrustPolicy policy) {
    this.policy = policy;
  }

  int size() {
    return policy.quorum();
  }

  List<VerifierKey> keysOf(String organisation) {
    return policy.vetters().stream()
        .filter(vetter -> vetter.organisation().equals(organisation))
        .map(TrustedVetter::key)
        .toList();
  }

  /// The organisations whose vetters' signatures are among `verified`, in alphabetical order.
  List<String> organisationsUnder(List<NoteSignature> verified) {
    return policy.vetters().stream()
        .filter(vetter -> verified.stream().anyMatch(line -> line.claimsToBeFrom(vetter.key())))
        .map(TrustedVetter::organisation)
        .distinct()
        .sorted()
        .toList();
  }
}
