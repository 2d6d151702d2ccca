package org.resguardo.scrub.isobmff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Builds boxes in memory. For one thread.
final class BoxWriter {
  private byte[] bytes = new byte[4096];
  private int size;

  int size() {
    return size;
  }

  /// Begins a box; returns what {@link #end} needs.
  int start(String type) {
    int at = size;
    u32(0);
    code(type);
    return at;
  }

  /// Begins a box with version and flags.
  int start(String type, int version, int flags) {
    int at = start(type);
    u32((long) version << 24 | flags);
    return at;
  }

  void end(int start) {
    put32(start, size - start);
  }

  void box(String type, byte[] body) {
    int start = start(type);
    bytes(body);
    end(start);
  }

  BoxWriter u8(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  BoxWriter u16(int value) {
    return u8(value >> 8).u8(value);
  }

  BoxWriter u24(int value) {
    return u8(value >> 16).u16(value);
  }

  BoxWriter u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  BoxWriter u64(long value) {
    return u32(value >> 32).u32(value);
  }

  BoxWriter code(String fourCharacters) {
    return bytes(fourCharacters.getBytes(StandardCharsets.ISO_8859_1));
  }

  BoxWriter zeros(int count) {
    room(count);
    size += count;
    return this;
  }

  BoxWriter bytes(byte[] added) {
    return bytes(added, 0, added.length);
  }

  BoxWriter bytes(byte[] added, int from, int count) {
    room(count);
    System.arraycopy(added, from, bytes, size, count);
    size += count;
    return this;
  }

  /// Forgets what was added since it had that size.
  void cutTo(int earlierSize) {
    Arrays.fill(bytes, earlierSize, size, (byte) 0);
    size = earlierSize;
  }

  void put8(int at, int value) {
    bytes[at] = (byte) value;
  }

  void put32(int at, long value) {
    for (int index = 0; index < 4; index++) {
      bytes[at + index] = (byte) (value >> (24 - 8 * index));
    }
  }

  void put64(int at, long value) {
    put32(at, value >>> 32);
    put32(at + 4, value);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void room(int count) {
    if (count > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length + bytes.length / 2));
    }
  }
}
