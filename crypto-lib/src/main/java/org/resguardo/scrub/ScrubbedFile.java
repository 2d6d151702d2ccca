package org.resguardo.scrub;

import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.Removals;

/// A file that {@link FileScrubber} rebuilt, told without its bytes.
public final class ScrubbedFile {
  private final FileType type;
  private final long size;
  private final Removals removals;

  ScrubbedFile(FileType type, long size, Removals removals) {
    this.type = type;
    this.size = size;
    this.removals = removals;
  }

  public FileType type() {
    return type;
  }

  /// Bytes that were written.
  public long size() {
    return size;
  }

  /// What was left out.
  public Removals removals() {
    return removals;
  }

  /// Tells type and size, not content.
  @Override
  public String toString() {
    return "ScrubbedFile[%s, %d bytes]".formatted(type.extension(), size);
  }
}
