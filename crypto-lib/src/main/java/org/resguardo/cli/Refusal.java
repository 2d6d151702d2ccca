package org.resguardo.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something the command will not or cannot do, in words for the person who typed it. Exit status
/// 1.
final class Refusal extends Exception {
  private final @Nullable String hint;

  /// @param message lower case, no full stop
  /// @param hint what to try
  Refusal(String message, @Nullable String hint) {
    super(message);
    this.hint = hint;
  }

  Refusal(String message) {
    this(message, null);
  }

  Optional<String> hint() {
    return Optional.ofNullable(hint);
  }
}
