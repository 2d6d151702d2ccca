package org.resguardo.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Some lines of ASCII, a blank line, and a checkpoint to the end: the form that C2SP proofs and
/// requests have in common.
///
/// @param lines at least one, without their newlines
record LeadingLines(List<String> lines, UnverifiedCheckpoint checkpoint) {
  static LeadingLines parse(byte[] encoded, int maxBytes) throws LogFormatException {
    String text = new String(encoded, StandardCharsets.ISO_8859_1); // one character a byte
    int blankLine = text.indexOf("\n\n");
    if (encoded.length > maxBytes || blankLine < 0) {
      throw new LogFormatException("not a few lines, a blank line and a checkpoint");
    }
    byte[] checkpoint = Arrays.copyOfRange(encoded, blankLine + 2, encoded.length);
    return new LeadingLines(
        List.of(text.substring(0, blankLine).split("\n", -1)),
        UnverifiedCheckpoint.parse(checkpoint));
  }

  String line(int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  /// The lines from `index` on, which must be hashes.
  List<Hash> hashesFrom(int index) throws LogFormatException {
    return HashLines.parse(lines.subList(index, lines.size()));
  }
}
