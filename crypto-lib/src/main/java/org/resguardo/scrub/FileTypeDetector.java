package org.resguardo.scrub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Tells the type of a file by its first bytes, or, for packages in ZIP, by what is in them.
final class FileTypeDetector {
  private static final int HEAD_BYTES = 1024;

  /// The first bytes, one character each.
  private final String head;

  private FileTypeDetector(String head) {
    this.head = head;
  }

  /// @throws ScrubException when the type is not known, or is one that is refused
  static FileType typeOf(Source source) throws ScrubException, IOException {
    String head = new String(source.beginning(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    FileTypeDetector detector = new FileTypeDetector(head);
    detector.refuse();
    return Stream.of(detector.picture(), detector.isoMedia(), detector.sound(), detector.document())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(ScrubException::unknownType);
  }

  private void refuse() throws ScrubException {
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      throw ScrubException.refusedType(
          "old Office files (DOC, XLS, PPT)", "save it as DOCX, XLSX, PPTX or PDF");
    }
    if (head.startsWith("8BPS")) {
      throw ScrubException.refusedType("Photoshop files", "export it as PNG or JPEG");
    }
    if (isCameraRaw()) {
      throw ScrubException.refusedType("raw files of cameras", "export it as JPEG");
    }
  }

  private boolean isCameraRaw() {
    return head.startsWith("FUJIFILMCCD-RAW")
        || head.startsWith("IIRO")
        || head.startsWith("IIRS")
        || head.startsWith("MMOR")
        || head.startsWith("IIU\0")
        || head.startsWith("FOVb")
        || (head.startsWith("CR", 8) && isTiff())
        || head.startsWith("ftypcrx ", 4);
  }

  private boolean isTiff() {
    return head.startsWith("II*\0") || head.startsWith("MM\0*");
  }

  private Optional<FileType> picture() {
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(FileType.JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(FileType.PNG);
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(FileType.GIF);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(FileType.WEBP);
    }
    return isTiff() ? Optional.of(FileType.TIFF) : Optional.empty();
  }

  private Optional<FileType> isoMedia() {
    return Optional.empty();
  }

  private Optional<FileType> sound() {
    return Optional.empty();
  }

  private Optional<FileType> document() {
    if (head.startsWith("%PDF-")) {
      return Optional.of(FileType.PDF);
    }
    return Optional.empty();
  }
}
