package org.resguardo.report.intake;

import org.resguardo.attachment.ChunkCount;
import org.resguardo.submission.Submission;

/// Where a chunk belongs.
///
/// @param attachment from 1, in the order of the submission
/// @param chunk from 0
record ChunkPlace(int attachment, int chunk) {
  /// Whether any submission can have such a chunk.
  boolean isPossible() {
    return attachment >= 1
        && attachment <= Submission.MAX_ATTACHMENTS
        && chunk >= 0
        && chunk < ChunkCount.MAX_A_SUBMISSION;
  }

  /// How long the chunk there is. spec: submission.md section 3.
  int bytes() {
    return chunk == 0
        ? ChunkCount.NONCE_BYTES + ChunkCount.SEALED_CHUNK_BYTES
        : ChunkCount.SEALED_CHUNK_BYTES;
  }
}
