package org.resguardo.report.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a report stands.
///
/// | from             | to                                                                           |
/// |------------------|------------------------------------------------------------------------------|
/// | `received`       | `in_review`                                                                  |
/// | `in_review`      | `info_requested` `urgent_support` `assessed` `out_of_scope` `discarded` `duplicate` |
/// | `info_requested` | `in_review` `urgent_support` `assessed` `closed`                             |
/// | `urgent_support` | `in_review` `info_requested` `assessed` `closed`                             |
/// | `assessed`       | `info_requested` `urgent_support` `closed`                                   |
/// | the four ends    | `in_review`: reopened                                                        |
///
/// Nobody discards a report that nobody has begun to read, and no end is final: somebody may come
/// back, and the first reading may have been wrong.
public enum State {
  RECEIVED,
  IN_REVIEW,
  INFO_REQUESTED,
  URGENT_SUPPORT,
  ASSESSED,
  CLOSED,
  OUT_OF_SCOPE,
  DISCARDED,
  DUPLICATE;

  /// The lower-case word used on the wire and in the database.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> ofWord(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /// Where a report may go from here; never empty, never itself.
  Set<State> next() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(IN_REVIEW);
      case IN_REVIEW ->
          EnumSet.of(INFO_REQUESTED, URGENT_SUPPORT, ASSESSED, OUT_OF_SCOPE, DISCARDED, DUPLICATE);
      case INFO_REQUESTED -> EnumSet.of(IN_REVIEW, URGENT_SUPPORT, ASSESSED, CLOSED);
      case URGENT_SUPPORT -> EnumSet.of(IN_REVIEW, INFO_REQUESTED, ASSESSED, CLOSED);
      case ASSESSED -> EnumSet.of(INFO_REQUESTED, URGENT_SUPPORT, CLOSED);
      case CLOSED, OUT_OF_SCOPE, DISCARDED, DUPLICATE -> EnumSet.of(IN_REVIEW);
    };
  }

  boolean mayBecome(State other) {
    return next().contains(other);
  }
}
