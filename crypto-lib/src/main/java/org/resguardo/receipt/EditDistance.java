package org.resguardo.receipt;

/// Slips of the pen between two words: a letter missing, extra, wrong, or swapped with its
/// neighbour.
///
/// The optimal string alignment form of the Damerau-Levenshtein distance: no part of a word is
/// edited twice.
final class EditDistance {
  private EditDistance() {}

  static int between(String left, String right) {
    int[][] distance = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        distance[i][j] = cell(distance, left, right, i, j);
      }
    }
    return distance[left.length()][right.length()];
  }

  private static int cell(int[][] distance, String left, String right, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int wrongLetter = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(
            distance[i - 1][j - 1] + wrongLetter,
            Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
    return swapped(left, right, i, j) ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
  }

  private static boolean swapped(String left, String right, int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
