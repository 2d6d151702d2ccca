package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// Files and directories that only their owner can read, whatever the umask.
final class PrivateFiles {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFiles() {}

  /// Writes `content` so that a reader sees all of it or the file as it was before.
  static void write(Path file, String content) {
    try {
      directoryOf(file);
      Path partial = file.resolveSibling(file.getFileName() + ".partial");
      Files.deleteIfExists(partial);
      Files.createFile(partial, OWNER_ONLY_FILE);
      Files.writeString(partial, content);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Creates `directory` and its missing parents; the ones it creates are private.
  static Path directory(Path directory) {
    try {
      return Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Creates the directory that `file` is in.
  static Path directoryOf(Path file) {
    return directory(file.toAbsolutePath().resolveSibling(""));
  }

  /// The trimmed text of `file`.
  static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Deletes `directory` with everything in it, following no link; does nothing when it is absent.
  static void wipe(Path directory) {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
