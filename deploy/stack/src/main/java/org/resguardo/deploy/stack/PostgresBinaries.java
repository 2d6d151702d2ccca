package org.resguardo.deploy.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once from the jar that carries them.
///
/// Safe to call from several processes at once. The archive is part of the build and trusted.
final class PostgresBinaries {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  /// The directory with `initdb`, `pg_ctl` and `postgres`.
  static Path binDirectory() {
    Path home = SharedPrograms.directory().resolve("postgres");
    ExclusiveSection.run(home.resolveSibling("postgres.lock"), () -> unpackOnce(home));
    return home.resolve("bin");
  }

  private static void unpackOnce(Path home) {
    if (Files.exists(home)) {
      return;
    }
    Path partial = home.resolveSibling("postgres.partial");
    PrivateFiles.wipe(partial);
    try {
      unpack(partial);
      Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot unpack PostgreSQL", failed);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream archive = open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions(entry)));
    }
  }

  private static String permissions(TarArchiveEntry entry) {
    return (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
  }

  private static InputStream open() {
    InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
    if (archive == null) {
      throw new StackException("PostgreSQL for Linux on x86-64 is not on the class path");
    }
    return archive;
  }
}
