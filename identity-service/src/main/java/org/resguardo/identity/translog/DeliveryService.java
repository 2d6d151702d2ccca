package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.identity.worker.Worker;

/// Takes access entries from report-service, each once however often it is delivered.
@ApplicationScoped
class DeliveryService {
  private final DeliveryCheck check;
  private final DeliveryRepository deliveries;
  private final Worker worker;
  private final SecureRandom random;

  DeliveryService(
      DeliveryCheck check, DeliveryRepository deliveries, Worker worker, SecureRandom random) {
    this.check = check;
    this.deliveries = deliveries;
    this.worker = worker;
    this.random = random;
  }

  /// Checks the note and puts its entries in line. Emits nothing, once they are durable; fails with
  /// a problem when the note is refused.
  Uni<Void> deliver(byte[] note) {
    return worker.run(() -> check.check(note)).flatMap(this::take);
  }

  private Uni<Void> take(AccessDelivery delivery) {
    List<DeliveredEntry> entries = delivery.entries();
    List<UUID> pendingIds = entries.stream().map(_ -> PendingId.random(random)).toList();
    return deliveries.add(entries, pendingIds);
  }
}
