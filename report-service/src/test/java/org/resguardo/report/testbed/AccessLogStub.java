package org.resguardo.report.testbed;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessFormatException;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;

/// Plays the access log: takes deliveries that are signed, keeps each entry once, and answers as it
/// is told.
public final class AccessLogStub {
  /// The status that makes it hang up after it has kept a delivery, as if it, the line or the
  /// service were ended just then.
  public static final int HANG_UP = 0;

  private static final int CONFIRMED = 204;

  private final NoteVerifier verifier =
      new NoteVerifier(List.of(TestOnlyKeys.acknowledgement().verifierKey()));
  private final List<AccessDelivery> deliveries = new ArrayList<>();
  private final Map<String, AccessEntry> kept = new TreeMap<>();
  private int status = CONFIRMED;
  private Runnable whenKept = () -> {};

  /// Answers so from now on; only {@link #HANG_UP} and 204 keep what comes.
  public synchronized void answer(int newStatus) {
    status = newStatus;
  }

  /// Answers properly again.
  public void confirm() {
    answer(CONFIRMED);
  }

  /// Does this from now on after it has kept a delivery and before it answers.
  public synchronized void whenKept(Runnable action) {
    whenKept = action;
  }

  /// Everything that came, repetitions included.
  public synchronized List<AccessDelivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /// What a log would hold of an action: each delivery id once.
  public synchronized List<AccessEntry> kept(AccessAction action) {
    return kept.values().stream().filter(entry -> entry.action() == action).toList();
  }

  synchronized void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      AccessDelivery delivery = read(exchange);
      deliveries.add(delivery);
      if (status == HANG_UP || status == CONFIRMED) {
        delivery.entries().forEach(this::keep);
        whenKept.run();
      }
      if (status != HANG_UP) {
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }

  private void keep(DeliveredEntry delivered) {
    kept.putIfAbsent(delivered.id().hex(), delivered.entry());
  }

  private AccessDelivery read(HttpExchange exchange) throws IOException {
    try {
      UnverifiedNote note = UnverifiedNote.parse(exchange.getRequestBody().readAllBytes());
      return AccessDelivery.read(verifier.verify(note));
    } catch (NoteFormatException | NoteRefusedException | AccessFormatException wrong) {
      throw new AssertionError("not a delivery of the service", wrong);
    }
  }
}
