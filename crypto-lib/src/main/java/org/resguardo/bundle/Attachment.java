package org.resguardo.bundle;

import java.util.Set;
import org.resguardo.primitive.Bytes;

/// One attached file: its content and what kind of file it is. The file's own name is never kept.
public record Attachment(String extension, Bytes content) {
  /// The file types the library can clean of metadata, and `bin` for originals of any other type.
  public static final Set<String> EXTENSIONS =
      Set.of(
          "3gp", "avif", "bin", "docx", "epub", "flac", "gif", "heic", "jpg", "m4a", "mov", "mp3",
          "mp4", "odg", "odp", "ods", "odt", "ogg", "opus", "pdf", "png", "pptx", "rtf", "svg",
          "tiff", "txt", "wav", "webp", "xlsx");

  /// @throws IllegalArgumentException when `extension` is not one of {@link #EXTENSIONS}
  public Attachment {
    if (!EXTENSIONS.contains(extension)) {
      throw new IllegalArgumentException("attachment extension is not in the allow list");
    }
  }

  /// Tells size and type, not content.
  @Override
  public String toString() {
    return "Attachment[" + extension + ", " + content.length() + " bytes]";
  }
}
