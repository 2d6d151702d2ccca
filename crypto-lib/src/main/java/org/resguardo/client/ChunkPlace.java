package org.resguardo.client;

import java.util.List;
import org.resguardo.attachment.SealedAttachment;

/// Which chunk of an upload.
///
/// @param attachment from 1
/// @param index from 0
record ChunkPlace(int attachment, int index) {
  /// Whether `attachments` have such a chunk.
  boolean isIn(List<SealedAttachment> attachments) {
    return attachment >= 1
        && attachment <= attachments.size()
        && index >= 0
        && index < attachments.get(attachment - 1).chunks().value();
  }
}
