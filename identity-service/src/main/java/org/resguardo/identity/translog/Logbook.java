package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// Where other features have written down what must stay on record.
@ApplicationScoped
public class Logbook {
  private final PendingRepository pending;
  private final SecureRandom random;

  Logbook(PendingRepository pending, SecureRandom random) {
    this.pending = pending;
    this.random = random;
  }

  /// Puts entries in line for a log, in the caller's transaction: they are logged if it commits,
  /// and leave nothing behind if it does not. Emits nothing; they stand in the log within a second.
  ///
  /// Entries of one call may end up in any order.
  ///
  /// @param entries at most 65,535 bytes each
  public Uni<Void> append(LogName log, List<Bytes> entries) {
    return pending.add(
        entries.stream()
            .map(entry -> new StoredPending(PendingId.random(random), log, entry))
            .toList());
  }
}
