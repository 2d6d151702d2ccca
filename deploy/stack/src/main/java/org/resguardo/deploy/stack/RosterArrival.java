package org.resguardo.deploy.stack;

import java.io.IOException;
import java.net.URI;
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

  private RosterArrival() {}

  /// The published roster, once report-service has it.
  ///
  /// @throws StackException when that takes more than a minute
  public static Roster await(RunningStack stack)
      throws IOException, RosterRefusedException, RosterFormatException {
    Roster roster =
        new RosterClient(stack.policy(), stack.memory(), InstantSource.system()).current();
    URI health = stack.policy().reportService().resolve("/q/health/ready");
    String sought = "\"version " + roster.version() + "\"";
    try (HealthProbe probe = new HealthProbe(health)) {
      if (!Waiting.until(LIMIT, () -> says(probe, sought))) {
        throw new StackException("report-service does not take roster " + roster.version());
      }
    }
    return roster;
  }

  private static boolean says(HealthProbe probe, String sought) {
    return probe.answer().filter(answer -> answer.body().contains(sought)).isPresent();
  }
}
