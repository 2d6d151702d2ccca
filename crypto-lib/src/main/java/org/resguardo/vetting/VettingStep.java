package org.resguardo.vetting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What happened to a member. Endorsements are not among them: each is an entry of its own.
public enum VettingStep {
  /// A vetter has invited the person.
  INVITED,
  /// The person has accepted the code of conduct.
  CONDUCT_ACCEPTED,
  /// The holder of the key has shown to have its private half.
  KEY_PROVEN,
  /// Vetters of two organisations endorse the key; the member gets the role.
  ROLE_GRANTED,
  /// A vetter has suspended the member.
  SUSPENDED,
  /// A vetter of the member's organisation has removed the key.
  KEY_REMOVED;

  /// The lower-case word of log entries.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<VettingStep> ofWord(String word) {
    return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
  }
}
