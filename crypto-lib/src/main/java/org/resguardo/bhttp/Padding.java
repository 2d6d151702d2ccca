package org.resguardo.bhttp;

import java.util.Arrays;
import org.resguardo.primitive.Bytes;

/// Zero bytes after a message, which readers ignore (RFC 9292 section 3.8); they hide its length.
public final class Padding {
  private Padding() {}

  /// `message` with as many zero bytes as make it `totalBytes` long.
  ///
  /// @throws IllegalArgumentException when it is longer than that
  public static Bytes to(int totalBytes, Bytes message) {
    if (message.length() > totalBytes) {
      throw new IllegalArgumentException("the message is longer than what it is padded to");
    }
    return Bytes.of(Arrays.copyOf(message.toArray(), totalBytes));
  }
}
