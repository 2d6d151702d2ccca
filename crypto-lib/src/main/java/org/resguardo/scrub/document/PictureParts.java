package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// The pictures of a package: each is cleaned and written when it is first referred to, under a
/// name that tells nothing. One that cannot be cleaned becomes one transparent pixel. For one
/// package.
final class PictureParts {
  private final ZipPackage in;
  private final ZipOutput out;
  private final String prefix;
  private final EmbeddedPictures pictures;
  private final RemovalCounter removed;
  private final Map<String, Picture> written = new LinkedHashMap<>();

  /// @param name of the part that was written
  record Picture(String name, PictureFormat format) {}

  /// @param prefix what the new names begin with
  PictureParts(
      ZipPackage in,
      ZipOutput out,
      String prefix,
      EmbeddedPictures pictures,
      RemovalCounter removed) {
    this.in = in;
    this.out = out;
    this.prefix = prefix;
    this.pictures = pictures;
    this.removed = removed;
  }

  /// The clean picture in place of the part `name`, or nothing when there is no such part.
  Optional<Picture> inPlaceOf(String name) throws ScrubException, IOException {
    Picture known = written.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> original = in.find(name);
    return original.isEmpty() ? Optional.empty() : Optional.of(write(name, original.get()));
  }

  private Picture write(String name, byte[] original) throws ScrubException, IOException {
    byte[] clean = clean(original);
    PictureFormat format = PictureFormat.of(clean).orElseThrow();
    String newName = prefix + (written.size() + 1) + "." + format.extension();
    out.stored(newName, clean);
    Picture picture = new Picture(newName, format);
    written.put(name, picture);
    return picture;
  }

  private byte[] clean(byte[] original) throws IOException {
    Optional<byte[]> clean = pictures.scrub(original, removed);
    if (clean.isPresent() && PictureFormat.of(clean.get()).isPresent()) {
      return clean.get();
    }
    removed.add(RemovalKind.UNKNOWN);
    return PictureFormat.pixel();
  }

  /// The names that the pictures had.
  Set<String> originals() {
    return written.keySet();
  }

  /// All that were written, in order.
  Iterable<Picture> written() {
    return written.values();
  }
}
