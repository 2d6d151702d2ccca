package org.resguardo.access;

import java.util.Arrays;
import java.util.Locale;

/// What was done to a report. spec: access.md section 2.
public enum AccessAction {
  /// A member was given the sealed testimony.
  OPENED,
  /// A member wrote a new header, so that others can open it.
  SHARED,
  /// A member took it outside the roster, under the reporter's consent.
  DISCLOSED,
  /// It was deleted, by a member or because its time was over.
  DELETED,
  /// The service took it in and said so.
  ACKNOWLEDGED;

  /// The lower-case word used in entries.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a member may have done it.
  boolean isForMembers() {
    return this != ACKNOWLEDGED;
  }

  /// Whether the service may have done it by itself.
  boolean isForTheService() {
    return this == ACKNOWLEDGED || this == DELETED;
  }

  /// @throws IllegalArgumentException when no action has that word
  static AccessAction ofWord(String word) {
    return Arrays.stream(values())
        .filter(action -> action.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not an action"));
  }
}
