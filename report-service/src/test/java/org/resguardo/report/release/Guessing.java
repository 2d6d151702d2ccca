package org.resguardo.report.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// How well order is guessed: half of the rows to learn from, pairs of the other half to be
/// guessed.
final class Guessing {
  private static final int PAIRS = 10_000;
  private static final int SLOW_PAIRS = 4_000;

  private final List<StoredRow> known;
  private final List<StoredRow> unknown;
  private final Random random;

  Guessing(List<StoredRow> rows, Random random) {
    List<StoredRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    this.known = shuffled.subList(0, rows.size() / 2);
    this.unknown = shuffled.subList(rows.size() / 2, rows.size());
    this.random = random;
  }

  /// The share of pairs that logistic regression gets right.
  double byRegression() {
    return share(LogisticRegression.trainedOn(pairs(known, PAIRS), random), PAIRS);
  }

  /// The share of pairs that nearest neighbours get right.
  double byNeighbours() {
    return share(new NearestNeighbours(known), SLOW_PAIRS);
  }

  /// The standard error of either share when nothing is to be learned. Pairs share rows, so that
  /// their number is not what counts: of a random order of n rows, the share of pairs in order has
  /// variance (2n+5) / (18n(n-1)) (Kendall), here weighted by groups; drawing pairs adds 1/4 a
  /// pair.
  double standardError() {
    Map<String, Long> sizes =
        unknown.stream().collect(Collectors.groupingBy(StoredRow::group, Collectors.counting()));
    double all = sizes.values().stream().mapToDouble(n -> (double) n * (n - 1)).sum();
    double variance = 0.25 / SLOW_PAIRS;
    for (double n : sizes.values()) {
      variance += n * (n - 1) * (2 * n + 5) / (18 * all * all);
    }
    return Math.sqrt(variance);
  }

  private double share(PairClassifier classifier, int count) {
    return pairs(unknown, count).stream()
            .filter(
                pair ->
                    classifier.isBefore(pair.a().features(), pair.b().features())
                        == pair.isInOrder())
            .count()
        / (double) count;
  }

  private List<RowPair> pairs(List<StoredRow> rows, int count) {
    List<RowPair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      StoredRow a = rows.get(random.nextInt(rows.size()));
      StoredRow b = rows.get(random.nextInt(rows.size()));
      if (a.group().equals(b.group()) && a.target() != b.target()) {
        pairs.add(new RowPair(a, b));
      }
    }
    return pairs;
  }
}
