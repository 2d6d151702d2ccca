package org.resguardo.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.tlog.LogPolicy;

/// The folder where a client remembers what it has seen of each log, for the next command and the
/// one after. Spec: memory.md section 3.
///
/// Without it a log could show its users one history today and another one tomorrow. Holds nothing
/// about reports. Thread-safe.
public final class MemoryFolder {
  private final Path folder;

  public MemoryFolder(Path folder) {
    this.folder = folder;
  }

  /// What is remembered of a log, for one user at a time; waits while another has it.
  ///
  /// @throws IOException also when what was remembered is damaged
  RememberedLog open(LogPolicy log) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return RememberedLog.open(folder.resolve(name(log.logKey())), log);
  }

  /// The hash of the origin, as tlog-witness writes it, and the key's id: a log with a new key is
  /// another log.
  private static String name(VerifierKey logKey) {
    byte[] hash = Primitives.sha256(Bytes.utf8(logKey.name()).toArray());
    return Bytes.of(hash).toHex() + "-" + logKey.keyId().toHex();
  }
}
