package org.resguardo.deploy.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.BlindedReport;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.access.DeliveryId;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.submission.IsoWeek;

/// Delivers made-up entries as report-service delivers true ones: signed, in batches, a few at a
/// time.
final class LogFilling {
  private static final int AT_A_TIME = 4;
  private static final int NO_CONTENT = 204;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SecureRandom random = new SecureRandom();
  private final URI deliveries;
  private final SignerKey reportService;

  private LogFilling(URI deliveries, SignerKey reportService) {
    this.deliveries = deliveries;
    this.reportService = reportService;
  }

  static LogFilling of(RunningStack stack, Path directory) {
    try {
      String key = Files.readString(directory.resolve("keys/acknowledgement.key")).strip();
      return new LogFilling(
          URI.create(stack.policy().accessLogAddress() + "/entries"), SignerKey.parse(key));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (NoteFormatException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  /// Delivers that many entries; returns how long it took until all were taken.
  Duration post(int entries) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> batches = new ArrayList<>();
      for (int rest = entries; rest > 0; rest -= AccessDelivery.MAX_ENTRIES) {
        int count = Math.min(rest, AccessDelivery.MAX_ENTRIES);
        batches.add(clients.submit(() -> deliver(count)));
      }
      for (Future<?> batch : batches) {
        batch.get();
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void deliver(int count) {
    List<DeliveredEntry> entries = IntStream.range(0, count).mapToObj(_ -> entry()).toList();
    String note = new AccessDelivery(entries).signedBy(reportService).encoded();
    HttpRequest request =
        HttpRequest.newBuilder(deliveries)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(note))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != NO_CONTENT) {
        throw new IllegalStateException("the log answered " + status);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private DeliveredEntry entry() {
    UUID report = new UUID(random.nextLong(), random.nextLong());
    BlindedReport blinded = BlindedReport.of(report, AccessSalt.random(random));
    return new DeliveredEntry(
        DeliveryId.random(random),
        new AccessEntry("m-7f3a", IsoWeek.of(Instant.now()), AccessAction.OPENED, blinded));
  }
}
