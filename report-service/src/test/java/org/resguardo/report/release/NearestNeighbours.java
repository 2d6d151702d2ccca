package org.resguardo.report.release;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Takes a row's target to be the mean of those of the known rows most like it: finds what is no
/// straight line.
final class NearestNeighbours implements PairClassifier {
  private static final int NEIGHBOURS = 9;

  private final List<StoredRow> known;
  private final IdentityHashMap<double[], Double> estimates = new IdentityHashMap<>();

  NearestNeighbours(List<StoredRow> known) {
    this.known = List.copyOf(known);
  }

  @Override
  public boolean isBefore(double[] a, double[] b) {
    return estimates.computeIfAbsent(a, this::estimate)
        < estimates.computeIfAbsent(b, this::estimate);
  }

  private double estimate(double[] features) {
    return known.stream()
        .map(row -> new Near(distance(row.features(), features), row.target()))
        .sorted(Comparator.comparingDouble(Near::distance))
        .limit(NEIGHBOURS)
        .mapToDouble(Near::target)
        .average()
        .orElseThrow();
  }

  private record Near(double distance, double target) {}

  private static double distance(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum();
  }
}
