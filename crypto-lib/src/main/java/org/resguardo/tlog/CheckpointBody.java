package org.resguardo.tlog;

import java.util.List;

/// What a checkpoint says. A value without any proof.
///
/// Format: c2sp.org/tlog-checkpoint.
///
/// @param origin which log
/// @param size number of leaves
/// @param extensionLines opaque; usually none
public record CheckpointBody(String origin, long size, Hash rootHash, List<String> extensionLines) {
  public CheckpointBody {
    extensionLines = List.copyOf(extensionLines);
    if (size < 0 || !isLine(origin) || !extensionLines.stream().allMatch(CheckpointBody::isLine)) {
      throw new IllegalArgumentException("not a checkpoint");
    }
  }

  private static boolean isLine(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> c < 0x20);
  }

  /// A checkpoint without extension lines.
  public static CheckpointBody of(String origin, TreeHead head) {
    return new CheckpointBody(origin, head.size(), head.rootHash(), List.of());
  }

  /// Reads the text of a checkpoint's note.
  ///
  /// @throws LogFormatException when `text` is not one
  public static CheckpointBody parse(String text) throws LogFormatException {
    List<String> lines = List.of(text.split("\n", -1));
    int last = lines.size() - 1; // behind the last newline
    if (last < 3
        || !lines.getLast().isEmpty()
        || !lines.subList(0, last).stream().allMatch(CheckpointBody::isLine)) {
      throw new LogFormatException("a checkpoint is origin, size, root hash and extension lines");
    }
    return new CheckpointBody(
        lines.get(0),
        Decimal.parse(lines.get(1)),
        Hash.fromBase64(lines.get(2)),
        lines.subList(3, last));
  }

  /// The text, as it is signed.
  public String text() {
    StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n');
    text.append(rootHash.toBase64()).append('\n');
    extensionLines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /// Size and root hash.
  public TreeHead treeHead() {
    return new TreeHead(size, rootHash);
  }
}
