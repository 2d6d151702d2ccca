package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.Optional;
import org.resguardo.scrub.format.RemovalCounter;

/// Cleans the pictures within a document. Thread-safe.
@FunctionalInterface
public interface EmbeddedPictures {
  /// The same picture rebuilt, in the same format, or nothing when it cannot be; what was left out
  /// of it is counted.
  Optional<byte[]> scrub(byte[] picture, RemovalCounter removed) throws IOException;

  /// For when there is nothing to clean pictures with: none is kept.
  static EmbeddedPictures none() {
    return (_, _) -> Optional.empty();
  }
}
