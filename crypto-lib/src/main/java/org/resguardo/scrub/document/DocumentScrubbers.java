package org.resguardo.scrub.document;

import java.util.EnumMap;
import java.util.Map;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;

/// The scrubbers of this package, by the type they clean.
public final class DocumentScrubbers {
  private DocumentScrubbers() {}

  /// One for each type that this package knows.
  ///
  /// @param pictures what cleans the pictures within documents
  public static Map<FileType, FormatScrubber> with(EmbeddedPictures pictures) {
    Map<FileType, FormatScrubber> scrubbers = new EnumMap<>(FileType.class);
    OoxmlScrubber ooxml = new OoxmlScrubber(pictures);
    scrubbers.put(FileType.DOCX, ooxml);
    scrubbers.put(FileType.XLSX, ooxml);
    scrubbers.put(FileType.PPTX, ooxml);
    OdfScrubber odf = new OdfScrubber(pictures);
    scrubbers.put(FileType.ODT, odf);
    scrubbers.put(FileType.ODS, odf);
    scrubbers.put(FileType.ODP, odf);
    scrubbers.put(FileType.ODG, odf);
    scrubbers.put(FileType.EPUB, new EpubScrubber(pictures));
    scrubbers.put(FileType.TEXT, new TextScrubber());
    scrubbers.put(FileType.SVG, new SvgScrubber(pictures));
    scrubbers.put(FileType.RTF, new RtfScrubber(pictures));
    return scrubbers;
  }
}
