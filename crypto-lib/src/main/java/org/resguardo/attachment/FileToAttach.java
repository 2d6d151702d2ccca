package org.resguardo.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resguardo.bundle.Attachment;
import org.resguardo.primitive.Bytes;

/// A file that should go with a report, of any size; its own name is not kept.
///
/// @param extension one of {@link Attachment#EXTENSIONS}
/// @param bytes its length, which it must still have when it is read
/// @param content opened once or more, each time from the beginning
public record FileToAttach(String extension, long bytes, Content content) {
  /// Where the bytes come from.
  @FunctionalInterface
  public interface Content {
    /// The bytes from the first on; the caller closes the stream.
    InputStream open() throws IOException;
  }

  /// @throws IllegalArgumentException when the extension is not one of those known
  public FileToAttach {
    if (!Attachment.EXTENSIONS.contains(extension)) {
      throw new IllegalArgumentException("attachment extension is not in the allow list");
    }
  }

  /// The file at `path`, as long as it is now.
  public static FileToAttach of(String extension, Path path) throws IOException {
    return new FileToAttach(extension, Files.size(path), () -> Files.newInputStream(path));
  }

  /// A file in memory.
  public static FileToAttach of(Attachment attachment) {
    Bytes content = attachment.content();
    return new FileToAttach(
        attachment.extension(),
        content.length(),
        () -> new ByteArrayInputStream(content.toArray()));
  }

  /// All of it in memory.
  ///
  /// @throws IOException also when it is not as long as it was
  public Attachment read() throws IOException {
    try (InputStream in = new PaddedInputStream(content.open(), bytes, bytes)) {
      return new Attachment(extension, Bytes.of(in.readAllBytes()));
    }
  }

  /// Tells size and type, not content.
  @Override
  public String toString() {
    return "FileToAttach[" + extension + ", " + bytes + " bytes]";
  }
}
