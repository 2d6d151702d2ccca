package org.resguardo.client;

/// The lengths that sealed requests are padded to: at least 8 KiB, and above that Padmé's, which
/// add at most an eighth and leave few of them (PURBs, Nikitin et al. 2019).
final class RequestSize {
  private static final int LEAST = 8 * 1024;

  private RequestSize() {}

  static int of(int length) {
    if (length <= LEAST) {
      return LEAST;
    }
    int exponent = log2(length);
    int mask = (1 << (exponent - log2(exponent) - 1)) - 1;
    return (length + mask) & ~mask;
  }

  private static int log2(int value) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
  }
}
