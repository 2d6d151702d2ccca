package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Tells the type of a document by what is in it.
public final class DocumentType {
  private static final int MARKUP_CHARS = 1024;

  private DocumentType() {}

  /// The type, or nothing when it is none of a document.
  ///
  /// @param head the first bytes, one character each
  /// @throws ScrubException when it is a package that cannot be read, or of a type that is refused
  public static Optional<FileType> of(Source source, String head)
      throws ScrubException, IOException {
    if (head.startsWith("PK\u0003\u0004")) {
      return inPackage(ZipPackage.open(source));
    }
    return head.startsWith("{\\rtf") ? Optional.of(FileType.RTF) : inText(source, head);
  }

  private static Optional<FileType> inText(Source source, String head)
      throws ScrubException, IOException {
    if (source.size() > TextDecoding.MAX_BYTES || isOther(head)) {
      return Optional.empty();
    }
    byte[] bytes = source.readAll(TextDecoding.MAX_BYTES);
    Optional<String> text = TextDecoding.of(bytes);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String beginning = beginning(text.get());
    if (beginning.startsWith("<") && SvgScrubber.isSvg(bytes)) {
      return Optional.of(FileType.SVG);
    }
    refuseMarkup(beginning);
    return Optional.of(FileType.TEXT);
  }

  /// PDF and PostScript may look like text.
  private static boolean isOther(String head) {
    return head.isEmpty() || head.startsWith("%PDF") || head.startsWith("%!");
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MARKUP_CHARS))
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }

  private static void refuseMarkup(String beginning) throws ScrubException {
    if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
      throw ScrubException.refusedType("web pages", "print it to PDF, or copy its text");
    }
    if (beginning.startsWith("<?xml") || beginning.startsWith("<!doctype")) {
      throw ScrubException.refusedType("XML files", "copy what is needed as plain text");
    }
  }

  private static Optional<FileType> inPackage(ZipPackage in) throws ScrubException, IOException {
    if (in.has(ContentTypes.NAME)) {
      return ooxml(in);
    }
    return switch (OdfScrubber.documentType(in)) {
      case OdfScrubber.TYPE_PREFIX + "text" -> Optional.of(FileType.ODT);
      case OdfScrubber.TYPE_PREFIX + "spreadsheet" -> Optional.of(FileType.ODS);
      case OdfScrubber.TYPE_PREFIX + "presentation" -> Optional.of(FileType.ODP);
      case OdfScrubber.TYPE_PREFIX + "graphics" -> Optional.of(FileType.ODG);
      case EpubScrubber.MIMETYPE -> Optional.of(FileType.EPUB);
      default -> Optional.empty();
    };
  }

  private static Optional<FileType> ooxml(ZipPackage in) throws ScrubException, IOException {
    ContentTypes types = ContentTypes.of(in.read(ContentTypes.NAME));
    return OoxmlPackage.mainPart(in).flatMap(types::kindOf).flatMap(OoxmlPart::fileType);
  }
}
