package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/// Waits until a server says that it is ready.
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int OK = 200;

  private Readiness() {}

  /// Returns as soon as `address` answers 200.
  ///
  /// @throws StackException when the process ends first or three minutes pass
  static void await(BackgroundProcess process, URI address, String name, Path log) {
    await(process, address, name, log, Readiness::isReady);
  }

  /// The same of a server that has no address for being asked how it is: any answer will do.
  ///
  /// @throws StackException when the process ends first or three minutes pass
  static void awaitAnyAnswer(BackgroundProcess process, URI address, String name, Path log) {
    await(process, address, name, log, probe -> probe.answer().isPresent());
  }

  private static void await(
      BackgroundProcess process,
      URI address,
      String name,
      Path log,
      Predicate<HealthProbe> isReady) {
    try (HealthProbe probe = new HealthProbe(address)) {
      Waiting.until(LIMIT, () -> !process.isRunning() || isReady.test(probe));
      if (!isReady.test(probe)) {
        throw new StackException(name + " does not start:\n" + LogTail.of(log));
      }
    }
  }

  private static boolean isReady(HealthProbe probe) {
    return probe.answer().filter(answer -> answer.statusCode() == OK).isPresent();
  }
}
