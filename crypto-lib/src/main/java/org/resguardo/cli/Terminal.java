package org.resguardo.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps sealed bytes off a person's screen.
final class Terminal {
  private Terminal() {}

  /// `out`, unless it is a terminal that would be fed binary.
  static OutputStream checked(OutputStream out, @Nullable Path file, boolean isText)
      throws Refusal {
    if (file == null && !isText && Objects.requireNonNull(System.console()).isTerminal()) {
      throw new Refusal(
          "will not write a sealed file to the terminal", "use -o OUT, -a, or a pipe");
    }
    return out;
  }
}
