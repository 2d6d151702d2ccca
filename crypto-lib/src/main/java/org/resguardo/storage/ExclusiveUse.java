package org.resguardo.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The right to use a file, held by one user at a time, in this process or another.
///
/// The lock is on a file beside it, since the file itself is replaced. It ends with the process
/// that holds it, however that ends.
public final class ExclusiveUse implements AutoCloseable {
  /// File locks part processes only, not the threads of one.
  private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

  private final Semaphore turn;
  private final FileChannel channel;

  private ExclusiveUse(Semaphore turn, FileChannel channel) {
    this.turn = turn;
    this.channel = channel;
  }

  /// The right to use `file`; empty when somebody has it.
  public static Optional<ExclusiveUse> attempt(Path file) throws IOException {
    Semaphore turn = turn(file);
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    ExclusiveUse use = open(turn, file);
    if (use.channel.tryLock() == null) {
      use.close();
      return Optional.empty();
    }
    return Optional.of(use);
  }

  /// The right to use `file`, as soon as nobody else has it.
  public static ExclusiveUse await(Path file) throws IOException {
    Semaphore turn = turn(file);
    try {
      turn.acquire();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    ExclusiveUse use = open(turn, file);
    use.channel.lock();
    return use;
  }

  private static Semaphore turn(Path file) {
    return TURNS.computeIfAbsent(file.toAbsolutePath().normalize(), _ -> new Semaphore(1));
  }

  private static ExclusiveUse open(Semaphore turn, Path file) throws IOException {
    try {
      return new ExclusiveUse(
          turn,
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              Set.of(CREATE, WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    } catch (IOException failed) {
      turn.release();
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      turn.release();
    }
  }
}
