package org.resguardo.incident.leak;

/// Whose identifier a finding seems to be.
public enum LeakOwner {
  /// The reporter's, or that of somebody close; to be masked.
  REPORTER,
  /// A perpetrator's: evidence, for which a report has fields of its own.
  PERPETRATOR
}
