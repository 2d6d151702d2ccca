package org.resguardo.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file made on the first write (or on close, when there was none), readable by its owner only,
/// also when it was there before with wider permissions.
final class LazyFileOutputStream extends OutputStream {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  // Linux seeks adjoining memory for all that one write adds to a file. Pieces of this length, at
  // its multiples, need few pages' bookkeeping, and are found also where free memory is fragmented.
  private static final int PIECE_BYTES = 1 << 15;

  private final Path file;
  private long length;
  private @Nullable OutputStream out;

  LazyFileOutputStream(Path file) {
    this.file = file;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    OutputStream opened = opened();
    int written = 0;
    while (written < count) {
      int piece = Math.min(count - written, PIECE_BYTES - (int) (length % PIECE_BYTES));
      opened.write(bytes, offset + written, piece);
      written += piece;
      length += piece;
    }
  }

  @Override
  public void flush() throws IOException {
    if (out != null) {
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    opened().close();
  }

  private OutputStream opened() throws IOException {
    if (out == null) {
      boolean isNew = Files.notExists(file);
      if (isNew) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else if (Files.isRegularFile(file)) {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
      }
      // Appends to a new file rather than emptying it: a file just emptied is one that ext4 takes
      // for a replacement, and writes to the disk within close.
      out = new FileOutputStream(file.toFile(), isNew);
    }
    return out;
  }
}
