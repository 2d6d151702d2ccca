package org.resguardo.report.release;

/// Two rows to be put in order.
record RowPair(StoredRow a, StoredRow b) {
  boolean isInOrder() {
    return a.target() < b.target();
  }

  double[] difference() {
    return difference(a.features(), b.features());
  }

  static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
