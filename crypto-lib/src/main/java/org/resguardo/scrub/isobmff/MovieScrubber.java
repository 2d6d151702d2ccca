package org.resguardo.scrub.isobmff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds films and sound in MP4, QuickTime, 3GP and M4A from their lists of samples.
///
/// The list of contents is written anew before the media data, which hold only the samples of the
/// tracks that are kept, bit for bit. Memory does not grow with the samples, only with their lists.
/// Sources: ISO/IEC 14496-12:2022, 14496-14, 14496-15, QuickTime File Format, 3GPP TS 26.244.
public final class MovieScrubber implements FormatScrubber {
  private static final int MAX_CONTENTS_BYTES = 32 << 20;
  private static final long MAX_SHORT_FILE = 0xffff_ffffL;
  private static final Set<String> EXPECTED = Set.of("ftyp", "moov", "mdat", "wide");

  private final FileType type;

  /// @param type MP4, MOV, THREE_GP or M4A
  public MovieScrubber(FileType type) {
    this.type = type;
  }

  static ScrubException refusedFragments() {
    return ScrubException.refusedType(
        "films in fragments", "convert it to an ordinary MP4, without coding it again");
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
    if (file.has("moof")) {
      throw refusedFragments();
    }
    Boxes moov = Boxes.in(file.only(in, "moov", MAX_CONTENTS_BYTES));
    Movie movie = Movie.of(moov, removed);
    count(file, moov, in, removed);

    BoxWriter contents = new BoxWriter();
    List<Chunk> chunks = new ArrayList<>();
    Layout layout = new Layout(type == FileType.MOV, in.size() > MAX_SHORT_FILE / 2);
    Brands.write(type, contents);
    movie.write(layout, contents, chunks);
    chunks.sort(Comparator.comparingLong(Chunk::from));
    long mediaBytes = requireInMedia(chunks, file.media(), in.size());
    mediaHeader(contents, mediaBytes, layout.isLarge());
    place(chunks, contents, layout.isLarge());
    contents.writeTo(out);
    copy(in, chunks, out);
  }

  /// Chunks that overlap could make the output larger than the input.
  private static long requireInMedia(List<Chunk> chunks, MediaData media, long fileBytes)
      throws ScrubException {
    long sum = 0;
    for (Chunk chunk : chunks) {
      if (chunk.size() > 0) {
        media.require(chunk.from(), chunk.size());
        sum = Math.addExact(sum, chunk.size());
      }
    }
    if (sum > fileBytes) {
      throw ScrubException.malformed("samples that overlap");
    }
    return sum;
  }

  private static void mediaHeader(BoxWriter out, long bytes, boolean isLarge) {
    if (isLarge) {
      out.u32(1).code("mdat").u64(16 + bytes);
    } else {
      out.u32(8 + bytes).code("mdat");
    }
  }

  /// In the order of the original, so that tracks stay interleaved.
  private static void place(List<Chunk> chunks, BoxWriter contents, boolean isLarge) {
    long at = contents.size();
    for (Chunk chunk : chunks) {
      if (isLarge) {
        contents.put64(chunk.slot(), at);
      } else {
        contents.put32(chunk.slot(), at);
      }
      at += chunk.size();
    }
  }

  private static void copy(Source in, List<Chunk> chunks, OutputStream out) throws IOException {
    long from = 0;
    long to = 0;
    for (Chunk chunk : chunks) {
      if (chunk.size() > 0 && chunk.from() != to) {
        in.copy(from, to - from, out);
        from = chunk.from();
        to = from;
      }
      to += chunk.size();
    }
    in.copy(from, to - from, out);
  }

  private static void count(FileBoxes file, Boxes moov, Source in, RemovalCounter removed)
      throws ScrubException, IOException {
    Fields header = moov.require("mvhd").body();
    if (!header.slice(header.copy().u8() == 1 ? 20 : 12).skip(4).isBlank()) {
      removed.add(RemovalKind.TIME);
    }
    for (FileBoxes.Part part : file.others(EXPECTED)) {
      int searched = (int) Math.min(part.bytes(), 1 << 16);
      Fields body = Fields.of(in.read(part.body(), searched));
      if (!body.isBlank()) {
        removed.add(Leftovers.kindOf(part.type() + body.peekText(searched)));
      }
    }
    if (file.trailerBytes() > 0) {
      removed.add(RemovalKind.UNKNOWN);
    }
  }
}
