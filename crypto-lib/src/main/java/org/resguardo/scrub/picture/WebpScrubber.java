package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int PROFILE_FLAG = 0x20;
  private static final int EXIF_FLAG = 0x08;
  private static final int ANIMATION_AND_ALPHA_FLAGS = 0x12;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    byte[] bytes = in.readAll(PictureBounds.MAX_BYTES);
    new Chunks(bytes, removed, false).read().writeTo(out);
  }

  private static final class Chunks {
    private final byte[] bytes;
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

    Chunks(byte[] bytes, RemovalCounter removed, boolean isFrame) {
      this.bytes = bytes;
      this.removed = removed;
      this.isFrame = isFrame;
    }

    Chunks read() throws ScrubException {
      ByteReader reader = ByteReader.littleEndian(bytes);
      reader.skip(4);
      long end = reader.u32() + 8;
      reader.skip(4);
      if (end > bytes.length) {
        throw ScrubException.malformed("a WebP file that is longer than it is");
      }
      if (end < bytes.length) {
        removed.add(RemovalKind.UNKNOWN);
      }
      ByteReader chunks =
          new ByteReader(bytes, reader.position(), (int) end, ByteOrder.LITTLE_ENDIAN);
      while (chunks.remaining() > 0) {
        chunk(chunks);
      }
      if (!hasPicture && !hasFrame) {
        throw ScrubException.malformed("a WebP file without a picture");
      }
      return this;
    }

    private void chunk(ByteReader chunks) throws ScrubException {
      count++;
      if (count > MAX_CHUNKS) {
        throw ScrubException.tooLarge("more than 100,000 parts in a WebP file");
      }
      String type = chunks.text(4);
      long length = chunks.u32();
      int from = chunks.position();
      chunks.skip(length);
      int to = chunks.position();
      if (length % 2 == 1 && chunks.remaining() > 0) {
        chunks.skip(1);
      }
      if (isFrame) {
        framePart(type, from, to);
      } else {
        chunk(type, from, to);
      }
    }

    private void framePart(String type, int from, int to) throws ScrubException {
      switch (type) {
        case "VP8 ", "VP8L" -> picture(type, from, to);
        case "ALPH" -> alpha(from, to);
        default -> removed.add(RemovalKind.UNKNOWN);
      }
    }

    private void chunk(String type, int from, int to) throws ScrubException {
      switch (type) {
        case "VP8X" -> extended(from, to);
        case "VP8 ", "VP8L" -> picture(type, from, to);
        case "ALPH" -> alpha(from, to);
        case "ANIM" -> keep(type, new Slice(bytes, from, Math.min(6, to - from)));
        case "ANMF" -> frame(from, to);
        case "EXIF" -> exif(from, to);
        case "ICCP" -> profile(from, to);
        case "XMP " -> Xmp.count(bytes, from, to, removed);
        default -> removed.add(RemovalKind.UNKNOWN);
      }
    }

    /// Stands before the picture it belongs to, once.
    private void alpha(int from, int to) {
      if (hasPicture || hasAlpha) {
        removed.add(RemovalKind.UNKNOWN);
      } else {
        hasAlpha = true;
        keep("ALPH", new Slice(bytes, from, to - from));
      }
    }

    private void extended(int from, int to) throws ScrubException {
      ByteReader reader = new ByteReader(bytes, from, to, ByteOrder.LITTLE_ENDIAN);
      byte[] header = reader.bytes(EXTENDED_BYTES);
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

    private void picture(String type, int from, int to) throws ScrubException {
      if (hasPicture) {
        removed.add(RemovalKind.THUMBNAIL);
        return;
      }
      WebpSize.check(type, new ByteReader(bytes, from, to, ByteOrder.LITTLE_ENDIAN));
      hasPicture = true;
      keep(type, new Slice(bytes, from, to - from));
    }

    /// A frame holds chunks itself. RFC 9649 section 2.7.1.1
    private void frame(int from, int to) throws ScrubException {
      ByteReader reader = new ByteReader(bytes, from, to, ByteOrder.LITTLE_ENDIAN);
      reader.skip(FRAME_HEADER_BYTES);
      Chunks inner = new Chunks(bytes, removed, true);
      while (reader.remaining() > 0) {
        inner.count = count;
        inner.chunk(reader);
        count = inner.count;
      }
      if (!inner.hasPicture) {
        removed.add(RemovalKind.UNKNOWN);
        return;
      }
      hasFrame = true;
      List<Slice> parts = new ArrayList<>();
      parts.add(new Slice(bytes, from, FRAME_HEADER_BYTES));
      parts.addAll(inner.kept);
      kept.add(head("ANMF", length(parts)));
      kept.addAll(parts);
    }

    private void profile(int from, int to) {
      removed.add(RemovalKind.UNKNOWN);
      profile =
          ColourProfile.of(Arrays.copyOfRange(bytes, from, to))
              .flatMap(ColourProfile::profile)
              .orElse(null);
    }

    private void exif(int from, int to) {
      int start = ByteReader.startsWith(bytes, from, to, "Exif\0\0") ? from + 6 : from;
      Exif exif = Exif.read(bytes, start, to);
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
