package org.resguardo.bundle;

/// Numbers of the ZIP format (APPNOTE 6.3.10) that a bundle uses.
final class Zip {
  static final int LOCAL_SIGNATURE = 0x04034b50; // 4.3.7
  static final int CENTRAL_SIGNATURE = 0x02014b50; // 4.3.12
  static final int END_SIGNATURE = 0x06054b50; // 4.3.16

  static final int LOCAL_BYTES = 30;
  static final int CENTRAL_BYTES = 46;
  static final int END_BYTES = 22;

  /// Version 1.0: stored files, no directories.
  static final short VERSION = 10;

  /// Stored.
  static final short METHOD = 0;

  /// MS-DOS date and time of 1980-01-01 00:00, the earliest there is.
  static final int EPOCH = 0x00210000;

  private Zip() {}
}
