package org.resguardo.scrub;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.resguardo.scrub.document.DocumentScrubbers;
import org.resguardo.scrub.document.PdfScrubber;
import org.resguardo.scrub.document.TextPdfScrubber;
import org.resguardo.scrub.format.CleanOutput;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;
import org.resguardo.scrub.isobmff.MovieScrubber;
import org.resguardo.scrub.isobmff.PictureScrubber;
import org.resguardo.scrub.picture.PictureScrubbers;
import org.resguardo.scrub.sound.FlacScrubber;
import org.resguardo.scrub.sound.Mp3Scrubber;
import org.resguardo.scrub.sound.OggScrubber;
import org.resguardo.scrub.sound.WavScrubber;

/// Rebuilds a file of any known type without what identifies anybody. Immutable, thread-safe.
///
/// The type is taken from the content; names are never looked at. The same input gives the same
/// output, so a file can be scrubbed once to see what it becomes, and again where it is sealed,
/// without a clean copy on the disk.
public final class FileScrubber {
  private final Map<FileType, FormatScrubber> scrubbers = new EnumMap<>(FileType.class);

  public FileScrubber(ScrubOptions options) {
    Stream.of(pictures(), films(), sound(), documents(), pdf(options)).forEach(scrubbers::putAll);
  }

  /// Writes the clean file to `out`, without closing it. When it throws, what was written must be
  /// thrown away.
  ///
  /// @throws ScrubException when the file is of no known type, damaged, or beyond the bounds in
  ///   `spec/scrub.md`
  /// @throws IOException when reading or writing fails
  public ScrubbedFile scrub(Source in, OutputStream out) throws ScrubException, IOException {
    RemovalCounter removed = new RemovalCounter();
    CleanOutput clean = new CleanOutput(out);
    try {
      FileType type = FileTypeDetector.typeOf(in);
      scrubber(type).scrub(in, clean, removed);
      clean.flush();
      return new ScrubbedFile(type, clean.size(), removed.removals());
    } catch (EOFException beyondTheEnd) {
      throw ScrubException.endsTooEarly();
    }
  }

  FormatScrubber scrubber(FileType type) throws ScrubException {
    FormatScrubber scrubber = scrubbers.get(type);
    if (scrubber == null) {
      throw ScrubException.unknownType();
    }
    return scrubber;
  }

  private static Map<FileType, FormatScrubber> pictures() {
    Map<FileType, FormatScrubber> pictures = new EnumMap<>(PictureScrubbers.byType());
    pictures.put(FileType.HEIC, new PictureScrubber(FileType.HEIC));
    pictures.put(FileType.AVIF, new PictureScrubber(FileType.AVIF));
    return pictures;
  }

  private static Map<FileType, FormatScrubber> films() {
    return Map.of(
        FileType.MP4, new MovieScrubber(FileType.MP4),
        FileType.MOV, new MovieScrubber(FileType.MOV),
        FileType.THREE_GP, new MovieScrubber(FileType.THREE_GP),
        FileType.M4A, new MovieScrubber(FileType.M4A));
  }

  private static Map<FileType, FormatScrubber> sound() {
    return Map.of(
        FileType.MP3, new Mp3Scrubber(),
        FileType.WAV, new WavScrubber(),
        FileType.FLAC, new FlacScrubber(),
        FileType.OGG, new OggScrubber(),
        FileType.OPUS, new OggScrubber());
  }

  /// Documents may hold drawings in SVG; within drawings, also those of books, no further one is
  /// kept.
  private static Map<FileType, FormatScrubber> documents() {
    Map<FileType, FormatScrubber> pictures = pictures();
    Map<FileType, FormatScrubber> withoutDrawings =
        DocumentScrubbers.with(new PicturesWithin(pictures));
    Map<FileType, FormatScrubber> all = new EnumMap<>(pictures);
    all.put(FileType.SVG, Objects.requireNonNull(withoutDrawings.get(FileType.SVG)));
    Map<FileType, FormatScrubber> documents = DocumentScrubbers.with(new PicturesWithin(all));
    withoutDrawings.keySet().retainAll(Set.of(FileType.SVG, FileType.EPUB));
    documents.putAll(withoutDrawings);
    documents.computeIfPresent(FileType.TEXT, (_, text) -> new StillText(text));
    return documents;
  }

  private static Map<FileType, FormatScrubber> pdf(ScrubOptions options) {
    FormatScrubber jpeg = Objects.requireNonNull(pictures().get(FileType.JPEG));
    return Map.of(FileType.PDF, options.keepText() ? new TextPdfScrubber(jpeg) : new PdfScrubber());
  }
}
