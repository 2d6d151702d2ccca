package org.resguardo.incident.leak;

/// An identifier found in a text.
///
/// Holds its place only, so that a stray log line betrays nothing.
///
/// @param start index of its first `char`
/// @param end index after its last `char`
public record Leak(LeakKind kind, LeakOwner owner, int start, int end) {
  public Leak {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a finding has at least one character");
    }
  }

  boolean overlaps(Leak other) {
    return start < other.end && other.start < end;
  }
}
