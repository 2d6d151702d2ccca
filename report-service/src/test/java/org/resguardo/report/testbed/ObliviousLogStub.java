package org.resguardo.report.testbed;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenFormatException;

/// Plays the directory log for the oblivious gateway's keys: takes the first signed note of a week,
/// and no other one.
public final class ObliviousLogStub {
  private static final int CONFIRMED = 204;
  private static final int CONFLICT = 409;

  private final NoteVerifier verifier =
      new NoteVerifier(List.of(TestOnlyKeys.acknowledgement().verifierKey()));
  private final Map<String, Bytes> held = new TreeMap<>();
  private int status = CONFIRMED;

  /// Answers so from now on; only 204 takes what comes.
  public synchronized void answer(int newStatus) {
    status = newStatus;
  }

  /// Forgets all, and answers properly.
  public synchronized void clear() {
    held.clear();
    status = CONFIRMED;
  }

  /// Holds this for the week, as if another had been first.
  public synchronized void hold(String week, Bytes sha256) {
    held.put(week, sha256);
  }

  /// The digest it holds by week.
  public synchronized Map<String, Bytes> held() {
    return Map.copyOf(held);
  }

  synchronized void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      PublishedKey key = read(exchange);
      exchange.sendResponseHeaders(status == CONFIRMED ? taken(key) : status, -1);
    }
  }

  private int taken(PublishedKey key) {
    held.putIfAbsent(key.week().toString(), key.sha256());
    return key.sha256().equals(held.get(key.week().toString())) ? CONFIRMED : CONFLICT;
  }

  private PublishedKey read(HttpExchange exchange) throws IOException {
    try {
      UnverifiedNote note = UnverifiedNote.parse(exchange.getRequestBody().readAllBytes());
      return PublishedKey.parse(verifier.verify(note).text());
    } catch (NoteFormatException | NoteRefusedException | TokenFormatException wrong) {
      throw new AssertionError("not a delivery of the service", wrong);
    }
  }
}
