package org.resguardo.audit.database;

import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// Whether ids are random in every bit: no version, no time, no counter.
///
/// Each of the 128 places, and all of them together (the monobit test of NIST SP 800-22), must have
/// about as many ones as zeros. What is random is complained of less than once in a million times.
final class RandomIds {
  /// Fewer say nothing: 64 equal bits in one place are eight deviations off.
  static final int ENOUGH = 64;

  private static final int BITS = 128;
  private static final double MOST_DEVIATIONS = 6.0;

  private RandomIds() {}

  /// What speaks against it.
  ///
  /// @param ids 16 bytes each, at least {@link #ENOUGH}
  static List<String> complaints(List<Bytes> ids) {
    long[] ones = ones(ids);
    List<String> complaints = new ArrayList<>();
    long all = 0;
    for (int bit = 0; bit < BITS; bit++) {
      all += ones[bit];
      if (deviations(ones[bit], ids.size()) > MOST_DEVIATIONS) {
        complaints.add("bit %d is 1 in %d of %d ids".formatted(bit, ones[bit], ids.size()));
      }
    }
    if (deviations(all, (long) ids.size() * BITS) > MOST_DEVIATIONS) {
      complaints.add("ones and zeros are not balanced");
    }
    return complaints;
  }

  private static long[] ones(List<Bytes> ids) {
    long[] ones = new long[BITS];
    for (Bytes id : ids) {
      byte[] bytes = id.toArray();
      for (int bit = 0; bit < BITS; bit++) {
        ones[bit] += bytes[bit / 8] >> (7 - bit % 8) & 1;
      }
    }
    return ones;
  }

  /// How many standard deviations `ones` is off half of `tosses`.
  private static double deviations(long ones, long tosses) {
    return (double) Math.abs(2 * ones - tosses) / Math.sqrt((double) tosses);
  }
}
