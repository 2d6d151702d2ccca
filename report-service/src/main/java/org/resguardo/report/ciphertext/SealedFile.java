package org.resguardo.report.ciphertext;

import java.util.Arrays;
import org.resguardo.primitive.Bytes;

/// An age file in its two halves, its shape checked, its content unknown.
///
/// @param header destroying it destroys the file; replacing it changes who can open
/// @param payload as long as a size class says
public record SealedFile(Bytes header, Bytes payload) {
  /// The whole file: the header followed by the payload.
  public byte[] toArray() {
    byte[] file = Arrays.copyOf(header.toArray(), header.length() + payload.length());
    System.arraycopy(payload.toArray(), 0, file, header.length(), payload.length());
    return file;
  }
}
