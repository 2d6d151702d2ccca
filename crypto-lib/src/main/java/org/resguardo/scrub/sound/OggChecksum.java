package org.resguardo.scrub.sound;

/// The checksum of a page: CRC-32 with the polynomial 0x04c11db7, not reflected, from 0 (RFC 3533
/// section 6).
final class OggChecksum {
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final int[] TABLE = table();

  private OggChecksum() {}

  static int of(byte[] bytes) {
    int checksum = 0;
    for (byte next : bytes) {
      checksum = (checksum << 8) ^ TABLE[(checksum >>> 24) ^ (next & 0xff)];
    }
    return checksum;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int index = 0; index < 256; index++) {
      int value = index << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = (value << 1) ^ (value < 0 ? POLYNOMIAL : 0);
      }
      table[index] = value;
    }
    return table;
  }
}
