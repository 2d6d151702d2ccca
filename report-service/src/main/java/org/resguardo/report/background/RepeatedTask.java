package org.resguardo.report.background;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// One run of something that is done again and again, without blocking.
@FunctionalInterface
public interface RepeatedTask {
  /// Completes when the run is over, with the pause until the next one. A run that fails is
  /// repeated after a pause as well.
  CompletionStage<Duration> run();
}
