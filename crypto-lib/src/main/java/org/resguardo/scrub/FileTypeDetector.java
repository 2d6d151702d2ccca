package org.resguardo.scrub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.scrub.document.DocumentType;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Tells the type of a file by its first bytes, or, for packages in ZIP, by what is in them.
final class FileTypeDetector {
  private static final int HEAD_BYTES = 1024;

  /// The first bytes, one character each.
  private final String head;

  private final Source source;

  private FileTypeDetector(Source source, String head) {
    this.source = source;
    this.head = head;
  }

  /// @throws ScrubException when the type is not known, or is one that is refused
  static FileType typeOf(Source source) throws ScrubException, IOException {
    String head = new String(source.beginning(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    FileTypeDetector detector = new FileTypeDetector(source, head);
    detector.refuse();
    Optional<FileType> known =
        Stream.of(detector.picture(), detector.isoMedia(), detector.sound())
            .flatMap(Optional::stream)
            .findFirst();
    return known.isPresent()
        ? known.get()
        : detector.document().orElseThrow(ScrubException::unknownType);
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
    refuseFilmAndSound();
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
    if (head.startsWith("ftyp", 4) && head.length() >= 16) {
      return Optional.of(typeOfBrand(head.substring(8, 12)));
    }
    boolean isQuickTime =
        Stream.of("moov", "mdat", "wide", "skip", "free").anyMatch(box -> head.startsWith(box, 4));
    return isQuickTime ? Optional.of(FileType.MOV) : Optional.empty();
  }

  private FileType typeOfBrand(String brand) {
    return switch (brand) {
      case "avif", "avis" -> FileType.AVIF;
      case "heic", "heix", "heim", "heis", "hevc", "hevx" -> FileType.HEIC;
      case "mif1", "mif2", "msf1" ->
          compatibleBrands().contains("avif") ? FileType.AVIF : FileType.HEIC;
      case "qt  " -> FileType.MOV;
      case "M4A ", "M4B ", "M4P " -> FileType.M4A;
      default -> brand.startsWith("3g") ? FileType.THREE_GP : FileType.MP4;
    };
  }

  /// Those that fit in the head.
  private String compatibleBrands() {
    int end = (head.charAt(2) << 8) + head.charAt(3);
    return head.substring(16, Math.clamp(end, 16, head.length()));
  }

  private Optional<FileType> sound() {
    if (head.startsWith("OggS")) {
      return Optional.of(head.contains("OpusHead") ? FileType.OPUS : FileType.OGG);
    }
    if (head.startsWith("fLaC")) {
      return Optional.of(FileType.FLAC);
    }
    if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
      return Optional.of(FileType.WAV);
    }
    return head.startsWith("ID3") || isMpegSound(1) ? Optional.of(FileType.MP3) : Optional.empty();
  }

  /// @param layer 1 for layer III, 0 for AAC in ADTS
  private boolean isMpegSound(int layer) {
    return head.length() > 3
        && head.charAt(0) == 0xff
        && (head.charAt(1) & 0xe6) == (0xe0 | layer << 1)
        && (layer == 1 || head.charAt(1) >= 0xf0)
        && (head.charAt(2) & 0xf0) != 0xf0;
  }

  private void refuseFilmAndSound() throws ScrubException {
    if (head.startsWith("\u001aE\u00df\u00a3")
        || (head.startsWith("RIFF") && head.startsWith("AVI ", 8))
        || head.startsWith("0&\u00b2u")) {
      throw ScrubException.refusedType(
          "films in Matroska, WebM, AVI and Windows Media", "convert it to MP4");
    }
    if (head.startsWith("#!AMR")
        || head.startsWith("FORM")
        || head.startsWith("RF64")
        || isMpegSound(0)) {
      throw ScrubException.refusedType(
          "sound in AMR, AIFF, RF64 and bare AAC", "convert it to MP3, M4A, Opus or WAV");
    }
  }

  private Optional<FileType> document() throws ScrubException, IOException {
    if (head.startsWith("%PDF-")) {
      return Optional.of(FileType.PDF);
    }
    return DocumentType.of(source, head);
  }
}
