package org.resguardo.report.release;

/// Guesses which of two rows comes first, from nothing but their features.
interface PairClassifier {
  /// Whether the row with features `a` is guessed to come before the one with `b`.
  boolean isBefore(double[] a, double[] b);
}
