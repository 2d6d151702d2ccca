package org.resguardo.report.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be logged of an exception: the classes of it and its causes, and the first line of our
/// own code. Never a message, because messages hold values.
public final class FailureTrace {
  private static final String OURS = "org.resguardo.";

  private FailureTrace() {}

  /// One line.
  public static String of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(8)
        .map(FailureTrace::describe)
        .collect(Collectors.joining(" < "));
  }

  private static String describe(Throwable failure) {
    return failure.getClass().getName()
        + Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
  }
}
