package org.resguardo.identity.translog;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.TrustedWitness;

/// The witnesses of the trust policy that have an address, and how each took the last question.
@ApplicationScoped
class KnownWitnesses {
  private final LogIntegrity integrity;
  private final LogConfig config;
  private final InstantSource clock;
  private final Map<LogName, List<KnownWitness>> known = new ConcurrentHashMap<>();

  KnownWitnesses(LogIntegrity integrity, LogConfig config, InstantSource clock) {
    this.integrity = integrity;
    this.config = config;
    this.clock = clock;
  }

  /// Those that may be asked now.
  List<KnownWitness> toAsk(OwnLog log) {
    Instant now = clock.instant();
    return of(log).stream().filter(witness -> witness.mayBeAsked(now)).toList();
  }

  /// Those that refuse to cosign that log.
  List<KnownWitness> refusing(LogName log) {
    return known.getOrDefault(log, List.of()).stream()
        .filter(witness -> witness.refusal().isPresent())
        .toList();
  }

  /// Remembers that a witness is being asked, so that one which never answers has one question at a
  /// time, also when nobody waits for the answer any more.
  void isAsked(KnownWitness witness) {
    witness.leaveAloneUntil(clock.instant().plus(config.witness().timeout()));
  }

  /// Remembers that a witness has answered, and may be asked again.
  void hasAnswered(KnownWitness witness) {
    witness.leaveAloneUntil(Instant.MIN);
  }

  /// Leaves a witness alone for a while.
  void isUnavailable(KnownWitness witness) {
    witness.leaveAloneUntil(clock.instant().plus(config.witness().retryAfter()));
  }

  /// Never asks that witness again before the next start. One witness is not believed when it
  /// accuses the log; a quorum of them is, and the log stops.
  void refuses(OwnLog log, KnownWitness witness, WitnessRefusal why) {
    witness.refuses(why);
    LogEvents.refused(log.name(), witness.witness().name(), why.sentence());
    if (why.accusesTheLog() && log.quorum().isMet(accusers(log))) {
      integrity.damaged(
          log.name(), new DamagedLogException("a quorum of witnesses refuses: " + why.sentence()));
    }
  }

  private List<CosignatureKey> accusers(OwnLog log) {
    return of(log).stream()
        .filter(witness -> witness.refusal().filter(WitnessRefusal::accusesTheLog).isPresent())
        .map(witness -> witness.witness().key())
        .toList();
  }

  private List<KnownWitness> of(OwnLog log) {
    return known.computeIfAbsent(
        log.name(),
        _ -> log.quorum().witnesses().stream().flatMap(KnownWitnesses::withAddress).toList());
  }

  private static Stream<KnownWitness> withAddress(TrustedWitness witness) {
    URI prefix = witness.submissionPrefix();
    return Optional.ofNullable(prefix).map(address -> new KnownWitness(witness, address)).stream();
  }
}
