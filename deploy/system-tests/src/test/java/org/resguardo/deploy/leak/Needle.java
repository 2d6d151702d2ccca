package org.resguardo.deploy.leak;

import java.util.Arrays;

/// One form in which a canary may have been written.
final class Needle {
  private final Canary canary;
  private final String form;
  private final byte[] bytes;

  /// @param form its name, for the report of a finding
  Needle(Canary canary, String form, byte[] bytes) {
    this.canary = canary;
    this.form = form;
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  /// The first two bytes, as a number.
  int beginning() {
    return pair(bytes, 0);
  }

  boolean isAt(byte[] hay, int length, int at) {
    int end = at + bytes.length;
    return end <= length && Arrays.equals(hay, at, end, bytes, 0, bytes.length);
  }

  boolean isSameAs(byte[] other) {
    return Arrays.equals(bytes, other);
  }

  Finding foundIn(String where, long offset) {
    return new Finding(canary.place(), form, where, offset);
  }

  static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
