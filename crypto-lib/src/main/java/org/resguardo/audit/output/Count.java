package org.resguardo.audit.output;

import java.util.Locale;

/// Numbers as people read them.
final class Count {
  private static final int KIBI = 1024;

  private Count() {}

  /// `1,234`.
  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1 entry`, `2 entries`.
  static String of(long number, String one, String many) {
    return of(number) + " " + (number == 1 ? one : many);
  }

  /// `4 KiB`, `1 MiB`, or the number of bytes when it is none of those.
  static String bytes(int bytes) {
    if (bytes >= KIBI * KIBI && bytes % (KIBI * KIBI) == 0) {
      return bytes / (KIBI * KIBI) + " MiB";
    }
    return bytes >= KIBI && bytes % KIBI == 0 ? bytes / KIBI + " KiB" : of(bytes) + " B";
  }
}
