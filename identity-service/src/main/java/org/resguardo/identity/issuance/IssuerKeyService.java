package org.resguardo.identity.issuance;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.Logbook;
import org.resguardo.submission.IsoWeek;

/// The stored issuer keys: one a week, whatever the number of instances, and none that the
/// directory log will not hear of.
@ApplicationScoped
class IssuerKeyService {
  private final IssuerKeyRepository keys;
  private final Logbook logbook;

  IssuerKeyService(IssuerKeyRepository keys, Logbook logbook) {
    this.keys = keys;
    this.logbook = logbook;
  }

  /// Stores a key and puts it in line for the directory log. Emits false, and does neither, when
  /// there is one of that week or with the same truncated id.
  @WithTransaction
  Uni<Boolean> add(StoredIssuerKey key) {
    return keys.add(key)
        .call(
            isNew ->
                isNew
                    ? logbook.append(LogName.DIRECTORY, List.of(key.logEntry()))
                    : Uni.createFrom().voidItem());
  }

  /// Emits all keys, by week.
  @WithSession
  Uni<List<StoredIssuerKey>> all() {
    return keys.all();
  }

  /// Emits the key of that week, if it has been made.
  @WithSession
  Uni<Optional<StoredIssuerKey>> ofWeek(IsoWeek week) {
    return keys.ofWeek(week);
  }

  /// Forgets the keys of earlier weeks.
  @WithTransaction
  Uni<Void> forgetBefore(IsoWeek week) {
    return keys.deleteBefore(week);
  }
}
