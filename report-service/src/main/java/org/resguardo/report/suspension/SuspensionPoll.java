package org.resguardo.report.suspension;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.background.Background;
import org.resguardo.report.identity.IdentityConfig;
import org.resguardo.report.identity.IdentityGateway;
import org.resguardo.report.problem.FailureTrace;
import org.resguardo.vetting.UnverifiedSuspensionList;
import org.resguardo.vetting.VettingFormatException;

/// Fetches the list of suspended members at start and then periodically. One fetch at a time.
@ApplicationScoped
class SuspensionPoll {
  private static final Logger LOG = Logger.getLogger(SuspensionPoll.class);
  private static final String PATH = "/v1/suspensions";

  /// Within that time a suspension takes effect while identity-service answers.
  private static final Duration PROMISE = Duration.ofSeconds(30);

  private final IdentityGateway identityService;
  private final Suspensions suspensions;
  private final Duration pause;

  /// @throws ConfigurationException when a fetch may take so long that the promise is broken
  SuspensionPoll(
      IdentityGateway identityService,
      Suspensions suspensions,
      SuspensionConfig config,
      IdentityConfig identity) {
    this.identityService = identityService;
    this.suspensions = suspensions;
    this.pause = config.pollEvery();
    requireInTime(pause.plus(identity.identity().timeout()));
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(this::poll);
  }

  private CompletionStage<Duration> poll() {
    return identityService
        .get(PATH)
        .thenApply(SuspensionPoll::parse)
        .thenAccept(list -> log(suspensions.offer(list)))
        .handle((_, failure) -> pauseAfter(failure));
  }

  static void requireInTime(Duration longest) {
    if (longest.compareTo(PROMISE) >= 0) {
      throw new ConfigurationException(
          "resguardo.suspensions.poll-every and resguardo.identity.timeout together must be under"
              + " 30 seconds");
    }
  }

  private static UnverifiedSuspensionList parse(byte[] body) {
    try {
      return UnverifiedSuspensionList.parse(body);
    } catch (VettingFormatException malformed) {
      throw new CompletionException(malformed);
    }
  }

  private Duration pauseAfter(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warnf("suspensions not fetched: %s", FailureTrace.of(failure));
    }
    return pause;
  }

  private static void log(SuspensionOutcome outcome) {
    switch (outcome) {
      case TAKEN -> LOG.debug("suspensions taken");
      case UNSIGNED, ROLLED_BACK, FROM_THE_FUTURE -> LOG.errorf("suspensions refused: %s", outcome);
    }
  }
}
