package org.resguardo.scrub.document;

/// Numbers in bytes, least significant first, all unsigned where they fit.
final class LittleEndian {
  private final byte[] bytes;

  LittleEndian(byte[] bytes) {
    this.bytes = bytes;
  }

  int shortAt(int offset) {
    return (bytes[offset] & 0xff) | (bytes[offset + 1] & 0xff) << 8;
  }

  int intAt(int offset) {
    return shortAt(offset) | shortAt(offset + 2) << 16;
  }

  long unsignedIntAt(int offset) {
    return intAt(offset) & 0xffffffffL;
  }
}
