package org.resguardo.scrub;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.resguardo.scrub.document.EmbeddedPictures;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Cleans the pictures within documents by the scrubbers of pictures.
final class PicturesWithin implements EmbeddedPictures {
  private final Map<FileType, FormatScrubber> scrubbers;

  PicturesWithin(Map<FileType, FormatScrubber> scrubbers) {
    this.scrubbers = scrubbers;
  }

  @Override
  public Optional<byte[]> scrub(byte[] picture, RemovalCounter removed) throws IOException {
    try (Source source = Source.of(picture)) {
      FormatScrubber scrubber = scrubbers.get(FileTypeDetector.typeOf(source));
      return scrubber == null ? Optional.empty() : scrub(scrubber, source, removed);
    } catch (ScrubException | EOFException _) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> scrub(
      FormatScrubber scrubber, Source source, RemovalCounter removed)
      throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) source.size());
    RemovalCounter within = new RemovalCounter();
    scrubber.scrub(source, out, within);
    removed.addAll(within.removals());
    return Optional.of(out.toByteArray());
  }
}
