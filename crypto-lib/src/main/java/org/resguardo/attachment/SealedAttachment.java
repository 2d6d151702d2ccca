package org.resguardo.attachment;

import java.io.Closeable;
import java.io.IOException;
import org.resguardo.primitive.Bytes;
import org.resguardo.storage.Spool;

/// A sealed file, ready to be sent: its header at once, its payload in chunks. Close it when all
/// was sent. Thread-safe.
public final class SealedAttachment implements Closeable {
  private final Spool spool;
  private final Bytes header;
  private final ChunkCount chunks;
  private final Bytes sha256;

  SealedAttachment(Spool spool, Bytes header, ChunkCount chunks, Bytes sha256) throws IOException {
    if (spool.length() != header.length() + chunks.payloadBytes()) {
      throw new IllegalStateException("a sealed attachment has the length of its chunks");
    }
    this.spool = spool;
    this.header = header;
    this.chunks = chunks;
    this.sha256 = sha256;
  }

  /// The age header.
  public Bytes header() {
    return header;
  }

  /// How many chunks the payload has.
  public ChunkCount chunks() {
    return chunks;
  }

  /// SHA-256 of header and payload.
  public Bytes sha256() {
    return sha256;
  }

  /// Chunk `index` (from 0) of the payload.
  public byte[] chunk(int index) throws IOException {
    int count = chunks.bytesOf(index);
    return spool.read(header.length() + chunks.offsetOf(index), count);
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /// Tells the padded size, not content.
  @Override
  public String toString() {
    return "SealedAttachment[" + chunks.value() + " chunks]";
  }
}
