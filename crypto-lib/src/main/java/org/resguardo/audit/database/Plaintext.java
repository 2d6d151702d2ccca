package org.resguardo.audit.database;

import java.util.Optional;
import org.resguardo.primitive.Bytes;

/// Tells ciphertext from what somebody could read, by what random bytes almost never are.
///
/// Limits are set so that less than one value in a million of true ciphertext is complained of. It
/// is no proof of secrecy: text that was compressed or encrypted badly looks random too.
final class Plaintext {
  /// A run of printable ASCII this long is in one of ten million samples of random bytes, and in
  /// every text of a digest's length.
  private static final int LONGEST_RUN = 28;

  /// 95 of 256 bytes are printable; from 256 random bytes on, never half of them.
  private static final double MOST_PRINTABLE = 0.55;

  private static final int ENOUGH = 256;
  private static final int VALUES = 256;
  private static final double MISSING_BITS = 0.15;

  private Plaintext() {}

  /// What speaks against `bytes` being ciphertext.
  static Optional<String> complaint(Bytes bytes) {
    byte[] value = bytes.toArray();
    if (longestRun(value) >= LONGEST_RUN) {
      return Optional.of("has a run of readable text");
    }
    if (value.length < ENOUGH) {
      return Optional.empty();
    }
    if (printable(value) > MOST_PRINTABLE * value.length) {
      return Optional.of("is mostly readable text");
    }
    return entropy(value) < expectedEntropy(value.length) - MISSING_BITS
        ? Optional.of("is not random: bytes are unevenly spread")
        : Optional.empty();
  }

  private static int longestRun(byte[] value) {
    int longest = 0;
    int run = 0;
    for (byte each : value) {
      run = isPrintable(each) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static int printable(byte[] value) {
    int count = 0;
    for (byte each : value) {
      count += isPrintable(each) ? 1 : 0;
    }
    return count;
  }

  private static boolean isPrintable(byte each) {
    return each >= ' ' && each <= '~';
  }

  /// Shannon entropy of the bytes, in bits a byte.
  private static double entropy(byte[] value) {
    int[] counts = new int[VALUES];
    for (byte each : value) {
      counts[each & 0xff]++;
    }
    double bits = 0;
    for (int count : counts) {
      double share = (double) count / value.length;
      bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  /// What random bytes have on average: eight bits, less the bias of few samples (Miller 1955).
  private static double expectedEntropy(int length) {
    return 8 - (VALUES - 1) / (2.0 * length * Math.log(2));
  }
}
