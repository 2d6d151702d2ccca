package org.resguardo.deploy.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells what is being done, one line a step, with how long it took.
final class Progress {
  private static final double MILLIS = 1000.0;

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  /// Runs `work` and prints `what` with its duration.
  void step(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    out.printf(Locale.ROOT, "  %-58s %6.1f s%n", what, taken.toMillis() / MILLIS);
  }

  void say(String line) {
    out.println(line);
  }
}
