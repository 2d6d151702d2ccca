package org.resguardo.audit.output;

import java.util.List;
import java.util.stream.LongStream;

/// The upright axis of a chart: counts from 0 to a round number, drawn from `bottom` up to `top`.
///
/// @param max the round number, at least 1
/// @param step between grid lines
/// @param top pixel of `max`
/// @param bottom pixel of 0
record Axis(long max, long step, double top, double bottom) {
  private static final int LINES = 4;

  /// An axis that has room for `largest`.
  static Axis upTo(long largest, double top, double bottom) {
    long step = roundUp(Math.max(1, Math.ceilDiv(largest, (long) LINES)));
    return new Axis(Math.max(1, Math.ceilDiv(largest, step)) * step, step, top, bottom);
  }

  /// The next of 1, 2, 5, 10, 20, 50, ...
  private static long roundUp(long step) {
    long power = 1;
    while (power * 10 <= step) {
      power *= 10;
    }
    for (long factor : new long[] {1, 2, 5}) {
      if (factor * power >= step) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  double y(long value) {
    return bottom - (bottom - top) * value / max;
  }

  List<Long> gridLines() {
    return LongStream.rangeClosed(0, max / step).map(line -> line * step).boxed().toList();
  }
}
