package org.resguardo.scrub.isobmff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds pictures in HEIC and AVIF with the primary picture only, bit for bit as it was coded.
///
/// Sources: ISO/IEC 14496-12:2022 section 8.11, ISO/IEC 23008-12:2022, AVIF 1.1.
public final class PictureScrubber implements FormatScrubber {
  private static final int MAX_CONTENTS_BYTES = 16 << 20;
  private static final int SEARCHED_BYTES = 1 << 16;
  private static final Set<String> EXPECTED = Set.of("ftyp", "meta", "mdat");

  private final FileType type;

  /// @param type HEIC or AVIF
  public PictureScrubber(FileType type) {
    this.type = type;
  }

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    try {
      rebuild(in, out, removed);
    } catch (ArithmeticException overflow) {
      throw ScrubException.malformed("numbers beyond all files");
    }
  }

  private void rebuild(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    FileBoxes file = FileBoxes.of(in);
    Boxes meta = Boxes.in(file.only(in, "meta", MAX_CONTENTS_BYTES).skip(4));
    Pictures pictures = Pictures.of(meta);
    long mediaBytes = requireInFile(pictures, meta, file.media(), in.size());

    BoxWriter contents = new BoxWriter();
    Brands.write(type, contents);
    List<Integer> slots = PictureWriter.write(pictures, contents);
    contents.u32(8 + mediaBytes).code("mdat");
    place(pictures.kept(), slots, contents);
    count(pictures, file, meta, in, removed);
    contents.writeTo(out);
    for (Item item : pictures.kept()) {
      copy(item, meta, in, out);
    }
  }

  /// Pieces that overlap could make the output larger than the input.
  private static long requireInFile(Pictures pictures, Boxes meta, MediaData media, long fileBytes)
      throws ScrubException {
    long sum = 0;
    for (Item item : pictures.kept()) {
      sum = Math.addExact(sum, PictureWriter.size(item));
      for (Item.Extent extent : item.extents()) {
        if (extent.isInContents()) {
          meta.require("idat").body().skip(extent.from()).skip(extent.size());
        } else {
          media.require(extent.from(), extent.size());
        }
      }
    }
    if (sum > fileBytes || sum > Integer.MAX_VALUE) {
      throw ScrubException.malformed("pictures that overlap");
    }
    return sum;
  }

  private static void place(List<Item> items, List<Integer> slots, BoxWriter contents)
      throws ScrubException {
    long at = contents.size();
    for (int index = 0; index < slots.size(); index++) {
      contents.put32(slots.get(index), at);
      at += PictureWriter.size(items.get(index));
    }
  }

  private static void copy(Item item, Boxes meta, Source in, OutputStream out)
      throws ScrubException, IOException {
    for (Item.Extent extent : item.extents()) {
      if (extent.isInContents()) {
        out.write(meta.require("idat").body().skip(extent.from()).take(extent.size()));
      } else {
        in.copy(extent.from(), extent.size(), out);
      }
    }
  }

  private static void count(
      Pictures pictures, FileBoxes file, Boxes meta, Source in, RemovalCounter removed)
      throws IOException {
    for (Item item : pictures.dropped()) {
      if (item.type().equals("Exif")) {
        first(item, meta, in)
            .ifPresentOrElse(
                bytes -> ExifKinds.count(bytes, removed), () -> removed.add(RemovalKind.UNKNOWN));
      } else if (item.type().equals("mime")) {
        removed.add(first(item, meta, in).map(PictureScrubber::kindOf).orElse(RemovalKind.UNKNOWN));
      } else {
        removed.add(RemovalKind.THUMBNAIL);
      }
    }
    file.others(EXPECTED).forEach(_ -> removed.add(RemovalKind.UNKNOWN));
    if (file.trailerBytes() > 0) {
      removed.add(RemovalKind.UNKNOWN);
    }
  }

  private static RemovalKind kindOf(byte[] bytes) {
    return Leftovers.kindOf(Fields.of(bytes).peekText(SEARCHED_BYTES));
  }

  /// The first piece of what is left out, as far as it is there.
  private static Optional<byte[]> first(Item item, Boxes meta, Source in) throws IOException {
    if (item.extents().isEmpty()) {
      return Optional.empty();
    }
    Item.Extent extent = item.extents().getFirst();
    return extent.isInContents() ? inContents(extent, meta) : inFile(extent, in);
  }

  private static Optional<byte[]> inFile(Item.Extent extent, Source in) throws IOException {
    long available = Math.min(extent.size(), in.size() - extent.from());
    return available <= 0
        ? Optional.empty()
        : Optional.of(in.read(extent.from(), (int) Math.min(available, SEARCHED_BYTES)));
  }

  private static Optional<byte[]> inContents(Item.Extent extent, Boxes meta) {
    try {
      Fields data = meta.require("idat").body().skip(extent.from());
      long available = Math.min(extent.size(), data.remaining());
      return Optional.of(data.take(Math.min(available, SEARCHED_BYTES)));
    } catch (ScrubException _) {
      return Optional.empty();
    }
  }
}
