package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Waits until a server says that it is ready.
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int OK = 200;

  private Readiness() {}

  /// Returns as soon as `address` answers 200.
  ///
  /// @throws StackException when the process ends first or three minutes pass
  static void await(BackgroundProcess process, URI address, String name, Path log) {
    try (HealthProbe probe = new HealthProbe(address)) {
      Waiting.until(LIMIT, () -> !process.isRunning() || isReady(probe));
      if (!isReady(probe)) {
        throw new StackException(name + " does not start:\n" + LogTail.of(log));
      }
    }
  }

  private static boolean isReady(HealthProbe probe) {
    return probe.answer().filter(answer -> answer.statusCode() == OK).isPresent();
  }
}
