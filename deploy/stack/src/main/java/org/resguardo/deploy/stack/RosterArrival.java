package org.resguardo.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resguardo.client.RosterClient;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;

/// Waits until the newest roster stands in the log, and until report-service, which looks for a new
/// one every few seconds, goes by it.
public final class RosterArrival {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern VERSION = Pattern.compile("(?m)^version ([1-9][0-9]{0,8})$");

  private RosterArrival() {}

  /// The newest roster that was published, once report-service has it.
  ///
  /// @throws StackException when that takes more than a minute
  public static Roster await(RunningStack stack)
      throws IOException, RosterRefusedException, RosterFormatException {
    URI identityService = stack.policy().identityService();
    if (!Waiting.until(LIMIT, () -> servesNewest(identityService))) {
      throw new StackException("the roster that was published last does not reach the log");
    }
    Roster roster = new RosterClient(stack.policy(), InstantSource.system()).current();
    URI health = stack.policy().reportService().resolve("/q/health/ready");
    String sought = "\"version " + roster.version() + "\"";
    if (!Waiting.until(LIMIT, () -> says(health, sought))) {
      throw new StackException("report-service does not take roster " + roster.version());
    }
    return roster;
  }

  // A roster is published before it stands in the log, and served after.
  private static boolean servesNewest(URI identityService) {
    return get(identityService.resolve("/v1/roster"))
        .map(HttpResponse::body)
        .map(VERSION::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.parseInt(matcher.group(1)) + 1)
        .flatMap(next -> get(identityService.resolve("/v1/rosters/" + next)))
        .filter(next -> next.statusCode() == 404)
        .isPresent();
  }

  private static boolean says(URI health, String sought) {
    return get(health).filter(answer -> answer.body().contains(sought)).isPresent();
  }

  private static Optional<HttpResponse<String>> get(URI address) {
    try (HealthProbe probe = new HealthProbe(address)) {
      return probe.answer();
    }
  }
}
