package org.resguardo.scrub;

import org.resguardo.primitive.Bytes;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.Removals;

/// A file that {@link FileScrubber} rebuilt, told without its bytes.
public final class ScrubbedFile {
  private final FileType type;
  private final long size;
  private final Bytes sha256;
  private final Removals removals;

  ScrubbedFile(FileType type, long size, Bytes sha256, Removals removals) {
    this.type = type;
    this.size = size;
    this.sha256 = sha256;
    this.removals = removals;
  }

  public FileType type() {
    return type;
  }

  /// Bytes that were written.
  public long size() {
    return size;
  }

  /// SHA-256 of what was written, 32 bytes.
  public Bytes sha256() {
    return sha256;
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
