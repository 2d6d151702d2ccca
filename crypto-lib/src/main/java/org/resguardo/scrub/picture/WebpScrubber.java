package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// WebP, still and animated: the coded pictures as they are.
///
/// Source: RFC 9649 section 2.
final class WebpScrubber implements FormatScrubber {
  private static final int MAX_CHUNKS = 100_000;
  private static final int FRAME_HEADER_BYTES = 16;
  private static final int EXTENDED_BYTES = 10;

  /// Type and length of a chunk.
  private static final int HEAD_BYTES = 8;

  /// What a coded picture begins with and tells its size in.
  private static final int SIZE_BYTES = 10;

  private static final int PROFILE_FLAG = 0x20;
  private static final int EXIF_FLAG = 0x08;
  private static final int ANIMATION_AND_ALPHA_FLAGS = 0x12;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    in.requireAtMost(PictureBounds.MAX_BYTES);
    new Chunks(in, removed, false).read().writeTo(out);
  }

  /// Where the content of a chunk is.
  private record Content(long from, int length) {
    long end() {
      return from + length;
    }
  }

  private static final class Chunks {
    private final Source source;
    private final RemovalCounter removed;
    private final List<Slice> kept = new ArrayList<>();
    private byte @Nullable [] extended;
    private byte @Nullable [] profile;
    private int orientation = Exif.UPRIGHT;
    private final boolean isFrame;
    private boolean hasPicture;
    private boolean hasAlpha;
    private boolean hasFrame;
    private int count;

    Chunks(Source source, RemovalCounter removed, boolean isFrame) {
      this.source = source;
      this.removed = removed;
      this.isFrame = isFrame;
    }

    Chunks read() throws ScrubException, IOException {
      long end = reader(4, 4).u32() + 8;
      if (end > source.size()) {
        throw ScrubException.malformed("a WebP file that is longer than it is");
      }
      if (end < source.size()) {
        removed.add(RemovalKind.UNKNOWN);
      }
      chunks(12, end);
      if (!hasPicture && !hasFrame) {
        throw ScrubException.malformed("a WebP file without a picture");
      }
      return this;
    }

    private void chunks(long from, long to) throws ScrubException, IOException {
      long at = from;
      while (at < to) {
        Content content = chunk(at, to);
        at = content.end() + (content.length() % 2 == 1 && content.end() < to ? 1 : 0);
      }
    }

    private Content chunk(long at, long to) throws ScrubException, IOException {
      count++;
      if (count > MAX_CHUNKS) {
        throw ScrubException.tooLarge("more than 100,000 parts in a WebP file");
      }
      if (to - at < HEAD_BYTES) {
        throw ScrubException.endsTooEarly();
      }
      ByteReader head = reader(at, HEAD_BYTES);
      String type = head.text(4);
      long length = head.u32();
      if (length > to - at - HEAD_BYTES) {
        throw ScrubException.endsTooEarly();
      }
      Content content = new Content(at + HEAD_BYTES, (int) length);
      if (isFrame) {
        framePart(type, content);
      } else {
        chunk(type, content);
      }
      return content;
    }

    private ByteReader reader(long from, int count) throws IOException {
      return ByteReader.littleEndian(source.read(from, count));
    }

    private byte[] bytes(Content content) throws IOException {
      return source.read(content.from(), content.length());
    }

    private Slice slice(Content content) {
      return new Slice(source, content.from(), content.length());
    }

    private void framePart(String type, Content content) throws ScrubException, IOException {
      switch (type) {
        case "VP8 ", "VP8L" -> picture(type, content);
        case "ALPH" -> alpha(content);
        default -> removed.add(RemovalKind.UNKNOWN);
      }
    }

    private void chunk(String type, Content content) throws ScrubException, IOException {
      switch (type) {
        case "VP8X" -> extended(content);
        case "VP8 ", "VP8L" -> picture(type, content);
        case "ALPH" -> alpha(content);
        case "ANIM" -> keep(type, new Slice(source, content.from(), Math.min(6, content.length())));
        case "ANMF" -> frame(content);
        case "EXIF" -> exif(bytes(content));
        case "ICCP" -> profile(bytes(content));
        case "XMP " -> Xmp.count(bytes(content), 0, content.length(), removed);
        default -> removed.add(RemovalKind.UNKNOWN);
      }
    }

    /// Stands before the picture it belongs to, once.
    private void alpha(Content content) {
      if (hasPicture || hasAlpha) {
        removed.add(RemovalKind.UNKNOWN);
      } else {
        hasAlpha = true;
        keep("ALPH", slice(content));
      }
    }

    private void extended(Content content) throws ScrubException, IOException {
      byte[] header =
          reader(content.from(), Math.min(EXTENDED_BYTES, content.length())).bytes(EXTENDED_BYTES);
      PictureBounds.check(1L + u24(header, 4), 1L + u24(header, 7));
      header[0] = (byte) (header[0] & ANIMATION_AND_ALPHA_FLAGS);
      header[1] = 0;
      header[2] = 0;
      header[3] = 0;
      extended = header;
    }

    private static int u24(byte[] from, int at) {
      return (from[at] & 0xff) | (from[at + 1] & 0xff) << 8 | (from[at + 2] & 0xff) << 16;
    }

    private void picture(String type, Content content) throws ScrubException, IOException {
      if (hasPicture) {
        removed.add(RemovalKind.THUMBNAIL);
        return;
      }
      WebpSize.check(type, reader(content.from(), Math.min(SIZE_BYTES, content.length())));
      hasPicture = true;
      keep(type, slice(content));
    }

    /// A frame holds chunks itself. RFC 9649 section 2.7.1.1
    private void frame(Content content) throws ScrubException, IOException {
      if (content.length() < FRAME_HEADER_BYTES) {
        throw ScrubException.endsTooEarly();
      }
      Chunks inner = new Chunks(source, removed, true);
      inner.count = count;
      inner.chunks(content.from() + FRAME_HEADER_BYTES, content.end());
      count = inner.count;
      if (!inner.hasPicture) {
        removed.add(RemovalKind.UNKNOWN);
        return;
      }
      hasFrame = true;
      List<Slice> parts = new ArrayList<>();
      parts.add(new Slice(source, content.from(), FRAME_HEADER_BYTES));
      parts.addAll(inner.kept);
      kept.add(head("ANMF", length(parts)));
      kept.addAll(parts);
    }

    private void profile(byte[] content) {
      removed.add(RemovalKind.UNKNOWN);
      profile = ColourProfile.ownFor(content).orElse(null);
    }

    private void exif(byte[] content) {
      int start = ByteReader.startsWith(content, 0, content.length, "Exif\0\0") ? 6 : 0;
      Exif exif = Exif.read(content, start, content.length);
      orientation = exif.orientation();
      exif.count(removed);
    }

    private void keep(String type, Slice content) {
      add(kept, type, content);
    }

    private static void add(List<Slice> chunks, String type, Slice content) {
      chunks.add(head(type, content.length()));
      chunks.add(content);
      if (content.length() % 2 == 1) {
        chunks.add(Slice.of(new byte[1]));
      }
    }

    void writeTo(OutputStream out) throws IOException {
      List<Slice> all = new ArrayList<>();
      if (extended != null) {
        addExtended(all, extended);
      }
      all.addAll(kept);
      head("RIFF", 4 + length(all)).writeTo(out);
      out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
      for (Slice slice : all) {
        slice.writeTo(out);
      }
    }

    private void addExtended(List<Slice> chunks, byte[] header) {
      boolean isTurned = orientation != Exif.UPRIGHT;
      int flags = (isTurned ? EXIF_FLAG : 0) | (profile == null ? 0 : PROFILE_FLAG);
      header[0] = (byte) (header[0] | flags);
      add(chunks, "VP8X", Slice.of(header));
      if (profile != null) {
        add(chunks, "ICCP", Slice.of(profile));
      }
      if (isTurned) {
        keep("EXIF", Slice.of(Exif.orientationOnly(orientation)));
      }
    }

    private static int length(List<Slice> slices) {
      return slices.stream().mapToInt(Slice::length).sum();
    }

    private static Slice head(String type, int length) {
      return Slice.of(
          ByteBuffer.allocate(8)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(type.getBytes(StandardCharsets.US_ASCII))
              .putInt(length)
              .array());
    }
  }
}
