package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The hashes of a proof as C2SP formats write them: base64, one a line.
final class HashLines {
  /// No tree of less than 2^63 leaves has longer proofs.
  private static final int MAX = 63;

  private HashLines() {}

  static List<Hash> parse(List<String> lines) throws LogFormatException {
    if (lines.size() > MAX) {
      throw new LogFormatException("a proof has at most " + MAX + " hashes");
    }
    List<Hash> hashes = new ArrayList<>(lines.size());
    for (String line : lines) {
      hashes.add(Hash.fromBase64(line));
    }
    return hashes;
  }

  static String encoded(List<Hash> hashes) {
    return hashes.stream().map(hash -> hash.toBase64() + "\n").collect(Collectors.joining());
  }
}
