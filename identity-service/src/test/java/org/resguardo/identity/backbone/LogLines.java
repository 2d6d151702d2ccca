package org.resguardo.identity.backbone;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Everything that is logged until it is closed.
public final class LogLines extends Handler {
  private final List<String> published = new CopyOnWriteArrayList<>();

  private LogLines() {}

  /// Listens from now on.
  public static LogLines listen() {
    LogLines lines = new LogLines();
    Logger.getLogger("").addHandler(lines);
    return lines;
  }

  /// All lines so far.
  public String text() {
    return String.join("\n", published);
  }

  @Override
  public void publish(LogRecord record) {
    published.add(
        record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
