package org.resguardo.cli;

import java.io.Console;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Whether a person sits before the command; keeps sealed bytes off their screen.
final class Terminal {
  private Terminal() {}

  /// `out`, unless it is a terminal that would be fed binary.
  static OutputStream checked(OutputStream out, @Nullable Path file, boolean isText)
      throws Refusal {
    if (file == null && !isText && isInteractive()) {
      throw new Refusal(
          "will not write a sealed file to the terminal", "use -o OUT, -a, or a pipe");
    }
    return out;
  }

  /// Whether standard input and output are a person's terminal.
  @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24: 25 has none when redirected
  static boolean isInteractive() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
