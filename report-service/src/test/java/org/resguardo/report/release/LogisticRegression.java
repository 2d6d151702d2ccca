package org.resguardo.report.release;

import java.util.List;
import java.util.Random;

/// Learns a weight for each feature's difference, by gradient descent.
final class LogisticRegression implements PairClassifier {
  private static final int STEPS = 60_000;
  private static final double RATE = 0.5;

  private final double[] weights;

  private LogisticRegression(double[] weights) {
    this.weights = weights;
  }

  static LogisticRegression trainedOn(List<RowPair> pairs, Random random) {
    double[] weights = new double[pairs.getFirst().a().features().length];
    for (int step = 0; step < STEPS; step++) {
      RowPair pair = pairs.get(random.nextInt(pairs.size()));
      double error = (pair.isInOrder() ? 1 : 0) - likelihood(weights, pair.difference());
      for (int i = 0; i < weights.length; i++) {
        weights[i] += RATE * error * pair.difference()[i];
      }
    }
    return new LogisticRegression(weights);
  }

  @Override
  public boolean isBefore(double[] a, double[] b) {
    return likelihood(weights, RowPair.difference(a, b)) > 0.5;
  }

  private static double likelihood(double[] weights, double[] difference) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * difference[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
