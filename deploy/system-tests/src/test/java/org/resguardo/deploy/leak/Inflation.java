package org.resguardo.deploy.leak;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What is deflated in some bytes: gzip, zlib and ZIP entries, wherever they begin.
final class Inflation {
  private static final int MOST = 16 << 20;
  private static final int GZIP_HEAD = 10;
  private static final int ZIP_HEAD = 30;

  private final byte[] bytes;
  private final int length;
  private final List<byte[]> found = new ArrayList<>();

  private Inflation(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /// Each stretch inflated, at most 16 MiB of it, also when its end is missing or damaged.
  static List<byte[]> of(byte[] bytes, int length) {
    Inflation inflation = new Inflation(bytes, length);
    for (int at = 0; at + 2 < length; at++) {
      inflation.tryAt(at);
    }
    return inflation.found;
  }

  private void tryAt(int at) {
    if (starts(at, 0x1f, 0x8b, 8)) {
      inflate(afterGzipHead(at), true);
    } else if (bytes[at] == 0x78 && isZlibFlag(bytes[at + 1])) {
      inflate(at, false);
    } else if (starts(at, 'P', 'K', 3) && at + ZIP_HEAD < length && bytes[at + 8] == 8) {
      inflate(at + ZIP_HEAD + shortAt(at + 26) + shortAt(at + 28), true);
    }
  }

  // RFC 1950: both bytes together are a multiple of 31, without a preset dictionary.
  private static boolean isZlibFlag(byte flag) {
    return ((0x78 << 8) | (flag & 0xff)) % 31 == 0 && (flag & 0x20) == 0;
  }

  // RFC 1952: extra field, name and comment may follow the head.
  private int afterGzipHead(int at) {
    if (at + GZIP_HEAD + 2 >= length) {
      return length;
    }
    int flags = bytes[at + 3];
    int next = at + GZIP_HEAD;
    next += (flags & 4) == 0 ? 0 : 2 + shortAt(next);
    next = (flags & 8) == 0 ? next : afterZero(next);
    next = (flags & 16) == 0 ? next : afterZero(next);
    return (flags & 2) == 0 ? next : next + 2;
  }

  private int afterZero(int from) {
    int at = from;
    while (at < length && bytes[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private boolean starts(int at, int first, int second, int third) {
    return bytes[at] == (byte) first && bytes[at + 1] == (byte) second && bytes[at + 2] == third;
  }

  private int shortAt(int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private void inflate(int from, boolean isRaw) {
    if (from >= length) {
      return;
    }
    Inflater inflater = new Inflater(isRaw);
    inflater.setInput(bytes, from, length - from);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      drain(inflater, out);
    } catch (DataFormatException damaged) {
      // what came before the damage counts
    } finally {
      inflater.end();
    }
    if (out.size() > 0) {
      found.add(out.toByteArray());
    }
  }

  private static void drain(Inflater inflater, ByteArrayOutputStream out)
      throws DataFormatException {
    byte[] buffer = new byte[1 << 13];
    int count = inflater.inflate(buffer);
    while (count > 0 && out.size() < MOST) {
      out.write(buffer, 0, count);
      count = inflater.inflate(buffer);
    }
  }
}
