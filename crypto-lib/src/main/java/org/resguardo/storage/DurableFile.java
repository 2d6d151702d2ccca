package org.resguardo.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.resguardo.primitive.Bytes;

/// A small file that is replaced as a whole: whoever reads it finds the old content or the new one,
/// also when the machine stops in between. Readable by its owner only.
///
/// One writer at a time: see {@link ExclusiveUse}.
public final class DurableFile {
  private final Path file;

  public DurableFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /// What is in it; empty when it was never written.
  ///
  /// @throws IOException also when there are more than `maxBytes`
  public Optional<Bytes> read(int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(maxBytes + 1);
      if (content.length > maxBytes) {
        throw new IOException("longer than such a file ever is: " + file);
      }
      return Optional.of(Bytes.of(content));
    } catch (NoSuchFileException never) {
      return Optional.empty();
    }
  }

  /// Puts `content` in its place; on the disk when this returns.
  public void replace(Bytes content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    write(aside, ByteBuffer.wrap(content.toArray()));
    Files.move(aside, file, ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(file.resolveSibling("."), READ)) {
      directory.force(true); // the new name too
    }
  }

  private static void write(Path file, ByteBuffer content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(CREATE, TRUNCATE_EXISTING, WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
