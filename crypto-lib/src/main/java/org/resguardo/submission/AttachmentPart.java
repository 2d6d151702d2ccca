package org.resguardo.submission;

import org.resguardo.attachment.ChunkCount;
import org.resguardo.primitive.Bytes;

/// What a submission says of an attachment whose chunks follow it: how it opens, its size, and what
/// it has to be.
///
/// @param header the age header, up to and including the line break of its last line
/// @param chunks one of the counts of {@link ChunkCount}
/// @param sha256 of header and payload, 32 bytes
public record AttachmentPart(Bytes header, int chunks, Bytes sha256) {
  private static final int HASH_BYTES = 32;

  public AttachmentPart {
    if (!ChunkCount.isPadded(chunks) || sha256.length() != HASH_BYTES) {
      throw new IllegalArgumentException("an attachment has a padded count of chunks and a hash");
    }
  }
}
