package org.resguardo.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.resguardo.client.RosterClient;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;

/// Waits until report-service goes by the roster that identity-service publishes; it looks for a
/// new one every few seconds.
public final class RosterArrival {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private RosterArrival() {}

  /// The published roster, once report-service has it.
  ///
  /// @throws StackException when that takes more than a minute
  public static Roster await(RunningStack stack)
      throws IOException, RosterRefusedException, RosterFormatException {
    Roster roster = new RosterClient(stack.policy(), InstantSource.system()).current();
    URI health = stack.policy().reportService().resolve("/q/health/ready");
    String sought = "\"version " + roster.version() + "\"";
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      if (!Waiting.until(LIMIT, () -> answer(client, health).contains(sought))) {
        throw new StackException("report-service does not take roster " + roster.version());
      }
    }
    return roster;
  }

  private static String answer(HttpClient client, URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException _) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", interrupted);
    }
  }
}
