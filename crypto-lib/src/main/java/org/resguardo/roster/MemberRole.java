package org.resguardo.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a member's key is for.
public enum MemberRole {
  /// Reads reports; an age recipient.
  REVIEWER,
  /// Holds a share of the contact vault; an age recipient.
  CUSTODIAN,
  /// Signs rosters; a signed-note verifier key.
  VETTER;

  /// The lower-case word used in rosters, tokens and APIs.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a word, if there is one.
  public static Optional<MemberRole> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /// Whether a key of this role is an age recipient (otherwise a verifier key).
  public boolean readsSealedFiles() {
    return this != VETTER;
  }
}
