package org.resguardo.report.accessrecord;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.report.background.Background;
import org.resguardo.report.problem.FailureTrace;

/// Brings entries from the outbox to the access log: takes them out, delivers them, and commits
/// only when the log has confirmed. Ended at any step, the entries are still there and go out again
/// under the same ids, which the log knows.
///
/// Of all instances one ships at a time.
@ApplicationScoped
class AccessShipper {
  private static final Logger LOG = Logger.getLogger(AccessShipper.class);

  /// Deliveries in one transaction; what is left waits for the next.
  private static final int MAX_DELIVERIES = 20;

  private final Pool pool;
  private final DeliveryRepository outbox;
  private final AccessLogGateway log;
  private final DeliveryProgress progress;

  AccessShipper(
      Pool pool, DeliveryRepository outbox, AccessLogGateway log, DeliveryProgress progress) {
    this.pool = pool;
    this.outbox = outbox;
    this.log = log;
    this.progress = progress;
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(this::run);
  }

  CompletionStage<Duration> run() {
    return pool.withTransaction(this::ship)
        .subscribeAsCompletionStage()
        .handle((_, failure) -> pauseAfter(failure));
  }

  private Duration pauseAfter(@Nullable Throwable failure) {
    if (failure == null) {
      return progress.succeeded();
    }
    LOG.warnf("access entries not delivered: %s", FailureTrace.of(failure));
    return progress.failed();
  }

  private Uni<Void> ship(SqlConnection connection) {
    return outbox
        .lock(connection)
        .flatMap(
            isOurs -> isOurs ? deliver(connection, MAX_DELIVERIES) : Uni.createFrom().voidItem());
  }

  private Uni<Void> deliver(SqlConnection connection, int deliveriesLeft) {
    return outbox
        .take(connection)
        .call(entries -> entries.isEmpty() ? Uni.createFrom().voidItem() : log.deliver(entries))
        .flatMap(
            entries ->
                isLast(entries, deliveriesLeft)
                    ? Uni.createFrom().voidItem()
                    : deliver(connection, deliveriesLeft - 1));
  }

  private static boolean isLast(List<DeliveredEntry> entries, int deliveriesLeft) {
    return entries.size() < AccessDelivery.MAX_ENTRIES || deliveriesLeft == 1;
  }
}
