package org.resguardo.report.intake;

import org.resguardo.primitive.Bytes;

/// What was announced of an attachment, and how much of it has come.
record AnnouncedAttachment(int number, Bytes header, int chunks, Bytes sha256, long chunksThere) {
  boolean isThere() {
    return chunksThere == chunks;
  }
}
