package org.resguardo.identity.problem;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Logs a failure that should not happen: a random id, the classes of its causes and where it was
/// thrown. Never a message, because messages quote data.
final class UnexpectedFailure {
  private static final Logger LOG = Logger.getLogger(UnexpectedFailure.class);
  private static final int FRAMES = 12;
  private static final int CAUSES = 8;

  private UnexpectedFailure() {}

  static void log(Throwable failure) {
    LOG.errorf(
        "unexpected failure %s: %s at %s", UUID.randomUUID(), classes(failure), frames(failure));
  }

  private static String classes(Throwable failure) {
    return causes(failure)
        .map(cause -> cause.getClass().getName())
        .collect(Collectors.joining(" < "));
  }

  private static String frames(Throwable failure) {
    return Stream.of(deepest(failure).getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(", "));
  }

  private static Throwable deepest(Throwable failure) {
    return causes(failure).reduce(failure, (_, deeper) -> deeper);
  }

  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES);
  }
}
