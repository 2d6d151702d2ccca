package org.resguardo.vetting;

import java.util.List;
import org.resguardo.primitive.Bytes;

/// Reads a statement line by line, in the order its format gives.
final class StatementLines {
  /// Bytes of a SHA-256 digest.
  static final int DIGEST_BYTES = 32;

  private final List<String> lines;
  private int next;

  StatementLines(String text, String heading) throws VettingFormatException {
    this.lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(heading)) {
      throw new VettingFormatException("the statement starts with '" + heading + "'");
    }
    this.next = 1;
  }

  /// Whether the next line starts with `key`.
  boolean hasNext(String key) {
    return next < lines.size() && lines.get(next).startsWith(key + " ");
  }

  /// What follows `key` on the next line.
  String value(String key) throws VettingFormatException {
    if (!hasNext(key)) {
      throw new VettingFormatException("line " + (next + 1) + ": expected '" + key + "'");
    }
    return lines.get(next++).substring(key.length() + 1);
  }

  /// The SHA-256 digest that follows `key` on the next line.
  ///
  /// @throws IllegalArgumentException when it is not hexadecimal
  Bytes digest(String key) throws VettingFormatException {
    return Bytes.fromHex(value(key));
  }

  static String requireOneWay(String written, String read) throws VettingFormatException {
    if (!written.equals(read)) {
      throw new VettingFormatException("a statement is written in one way only");
    }
    return written;
  }

  static Bytes requireDigest(Bytes digest) {
    if (digest.length() != DIGEST_BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes");
    }
    return digest;
  }
}
