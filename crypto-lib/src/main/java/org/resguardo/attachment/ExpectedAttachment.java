package org.resguardo.attachment;

import org.resguardo.primitive.Bytes;

/// What an opened testimony says about a file that goes with it.
///
/// @param sha256 32 bytes, of the sealed file
/// @param bytes the file's length without padding
public record ExpectedAttachment(Bytes sha256, long bytes) {
  /// How many chunks a file of that length has.
  public ChunkCount chunks() {
    return ChunkCount.forBytes(bytes);
  }
}
