package org.resguardo.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.Recipient;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.storage.Spool;

/// Seals files of any length, in bounded memory, to recipients fixed when it is made; each file
/// under a key of its own. Immutable, thread-safe.
public final class AttachmentSealer {
  private final AgeSealer sealer;

  /// @param recipients those of the testimony it goes with
  /// @throws IllegalArgumentException when the recipients cannot share a file
  public AttachmentSealer(List<Recipient> recipients, SecureRandom random) {
    this.sealer = new AgeSealer(recipients, random);
  }

  /// Seals the file and the padding behind it.
  ///
  /// @param file at least one byte
  /// @return to be closed by the caller
  /// @throws IOException when the file cannot be read, or changes while it is
  public SealedAttachment seal(FileToAttach file) throws IOException {
    ChunkCount chunks = ChunkCount.forBytes(file.bytes());
    Spool spool = Spool.create();
    try {
      Bytes digest = seal(file, chunks, spool);
      return new SealedAttachment(spool, header(spool), chunks, digest);
    } catch (IOException | RuntimeException failed) {
      spool.close();
      throw failed;
    }
  }

  private Bytes seal(FileToAttach file, ChunkCount chunks, Spool spool) throws IOException {
    MessageDigest sha256 = Primitives.newSha256();
    try (InputStream padded =
        new PaddedInputStream(file.content().open(), file.bytes(), chunks.plaintextBytes())) {
      sealer.seal(padded, new DigestOutputStream(spool.output(), sha256));
    }
    return Bytes.of(sha256.digest());
  }

  private static Bytes header(Spool spool) throws IOException {
    return AgeHeader.read(new BufferedInputStream(spool.from(0))).encoded();
  }
}
