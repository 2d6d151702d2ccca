package org.resguardo.bundle;

import java.util.Arrays;
import java.util.Optional;

/// The only lengths a bundle may have, smallest first.
///
/// Four times apart, so that a length says little, at the price of at most three quarters padding.
public enum SizeClass {
  KIB_1(1),
  KIB_4(4),
  KIB_16(16),
  KIB_64(64),
  KIB_256(256),
  MIB_1(1024);

  private final int bytes;

  SizeClass(int kibibytes) {
    bytes = kibibytes * 1024;
  }

  /// The exact length of a bundle of this class.
  public int bytes() {
    return bytes;
  }

  /// The class of exactly `length` bytes, if there is one.
  public static Optional<SizeClass> ofLength(int length) {
    return Arrays.stream(values()).filter(size -> size.bytes == length).findFirst();
  }
}
