package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.resguardo.scrub.format.ScrubException;

/// Runs work on foreign bytes in code of others, so that however it fails, or when it does not end,
/// there is one exception.
///
/// Work is interrupted when its time is over. What does not heed that goes on in a thread that does
/// not keep the program alive; its result is thrown away.
final class TimeLimit {
  private final Duration limit;

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /// @throws ScrubException when the work fails for any reason, or takes too long
  <T> T call(Callable<T> work) throws ScrubException, IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("scrub").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw ScrubException.tooLarge("%d seconds for a page".formatted(limit.toSeconds()));
    } catch (ExecutionException failed) {
      throw reason(failed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      task.cancel(true);
    }
  }

  private static ScrubException reason(ExecutionException failed) {
    return switch (failed.getCause()) {
      case ScrubException refused -> refused;
      case RefusedContentException refused -> refused.refusal();
      case StackOverflowError _ -> ScrubException.malformed("a PDF that is nested too deeply");
      case OutOfMemoryError _ ->
          ScrubException.tooLarge("a PDF that needs more memory than is there");
      case null, default -> ScrubException.malformed("a PDF that cannot be read");
    };
  }
}
