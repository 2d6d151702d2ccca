package org.resguardo.identity.issuance;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.resguardo.identity.translog.LogProofs;
import org.resguardo.identity.worker.Worker;
import org.resguardo.submission.IsoWeek;

/// The parts of issuance, on the service's database, at a time of the test's choice.
@ApplicationScoped
class Desk {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final IssuerKeyService keys;
  private final QuotaRepository quotas;
  private final LogProofs proofs;
  private final KeyMaker maker;
  private final Worker worker;

  Desk(
      IssuerKeyService keys,
      QuotaRepository quotas,
      LogProofs proofs,
      KeyMaker maker,
      Worker worker) {
    this.keys = keys;
    this.quotas = quotas;
    this.proofs = proofs;
    this.maker = maker;
    this.worker = worker;
  }

  /// Noon of the week's third day.
  static Instant within(IsoWeek week) {
    return week.start().plus(Duration.ofHours(60));
  }

  CurrentIssuer issuer(InstantSource clock) {
    return new CurrentIssuer(keys, proofs, maker, worker, clock);
  }

  WitnessedKeys witnessed(InstantSource clock) {
    return new WitnessedKeys(keys, proofs, clock);
  }

  DailyQuota quota(InstantSource clock, int quota) {
    return new DailyQuota(quotas, new TestSettings(quota), clock);
  }

  KeyMaker maker() {
    return maker;
  }

  IssuerKeyService keys() {
    return keys;
  }

  TokenIssuing issuing(InstantSource clock, int quota) {
    return new TokenIssuing(issuer(clock), quota(clock, quota), worker);
  }

  /// A key of that week, made and stored; made again when its truncated id is taken.
  StoredIssuerKey addKey(IsoWeek week) {
    StoredIssuerKey key = maker.make(week);
    while (!isStored(key)) {
      key = maker.make(week);
    }
    return key;
  }

  private boolean isStored(StoredIssuerKey key) {
    return await(() -> keys.add(key));
  }

  /// What `work` emits, run as the service runs it.
  static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> work.get().ifNoItem().after(LIMIT).fail());
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
