package org.resguardo.incident;

import java.time.Duration;
import org.resguardo.incident.vocabulary.Code;

/// A reason why a report cannot wait, computed by {@link SafetyFlags} on the reviewer's machine.
///
/// Never part of a report: a flag on the wire would tell the server what the report says.
public enum SafetyFlag implements Code {
  F1_HELD_NOW(1),
  F2_KNOWN_TO_PERPETRATOR(24),
  F3_ADDRESS_EXPOSED(24),
  F4_AUTHORITY_RETALIATION(24),
  F5_CHILDREN(24),
  F6_REPEAT_DEMAND(48),
  F7_MEDICAL(48),
  F8_CASE_DEADLINE(48),
  F9_STAFF_RISK(24);

  private final Duration within;

  SafetyFlag(int hours) {
    within = Duration.ofHours(hours);
  }

  /// How soon somebody should act after the report was first read.
  public Duration within() {
    return within;
  }
}
