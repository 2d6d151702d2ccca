package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.LogProofs;
import org.resguardo.identity.worker.Worker;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenIssuer;

/// The issuer with this week's key, once that stands in the witnessed directory log. It stays there
/// for ever, so an issuer is opened once and kept in memory until its week is over.
@ApplicationScoped
class CurrentIssuer {
  private final IssuerKeyService keys;
  private final LogProofs proofs;
  private final KeyMaker maker;
  private final Worker worker;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Opened> opened = new AtomicReference<>();

  private record Opened(IsoWeek week, TokenIssuer issuer) {}

  CurrentIssuer(
      IssuerKeyService keys, LogProofs proofs, KeyMaker maker, Worker worker, InstantSource clock) {
    this.keys = keys;
    this.proofs = proofs;
    this.maker = maker;
    this.worker = worker;
    this.clock = clock;
  }

  /// Emits the issuer; empty while this week's key has not been made or is not witnessed yet. Fails
  /// with {@link UnusableKeyException} when the key is not this service's.
  Uni<Optional<TokenIssuer>> get() {
    IsoWeek week = IsoWeek.of(clock.instant());
    Opened present = opened.get();
    return present != null && present.week().equals(week)
        ? Uni.createFrom().item(Optional.of(present.issuer()))
        : keys.ofWeek(week).flatMap(found -> found.map(this::ifWitnessed).orElseGet(this::none));
  }

  private Uni<Optional<TokenIssuer>> ifWitnessed(StoredIssuerKey stored) {
    return proofs
        .isWitnessed(LogName.DIRECTORY, stored.logEntry())
        .flatMap(isWitnessed -> isWitnessed ? open(stored) : none());
  }

  private Uni<Optional<TokenIssuer>> open(StoredIssuerKey stored) {
    return worker
        .run(() -> maker.issuer(stored))
        .invoke(issuer -> opened.set(new Opened(stored.week(), issuer)))
        .map(Optional::of);
  }

  private Uni<Optional<TokenIssuer>> none() {
    return Uni.createFrom().item(Optional.empty());
  }
}
