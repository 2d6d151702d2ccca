package org.resguardo.scrub.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds MP3 files with frames only; the first may hold numbers for players, without the
/// encoder's name.
///
/// Sources: ISO/IEC 11172-3, ID3v2.4.0 section 3.1, the LAME tag of revision 1.
public final class Mp3Scrubber implements FormatScrubber {
  private static final int WINDOW_BYTES = 1 << 16;
  private static final int ID3_HEADER_BYTES = 10;
  private static final int MAX_TAGS = 64;
  private static final int LAME_DELAYS_AT = 21;

  /// The same for all, without a version: players heed the silence to skip only after this name.
  private static final byte[] ENCODER = {'L', 'A', 'M', 'E'};

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    Tail tail = new Tail(out);
    rebuild(in, tail, removed);
    if (Trailers.isEndOfTag(tail.last())) {
      throw ScrubException.malformed("MP3 whose last sound looks like a tag");
    }
  }

  private static void rebuild(Source in, Tail out, RemovalCounter removed)
      throws ScrubException, IOException {
    long begin = afterTags(in, removed);
    long end = Trailers.startOf(in, begin, removed);
    Frames frames = new Frames(in, end);
    long at = frames.next(begin);
    long run = at;
    long sound = 0;
    boolean isFirst = true;
    while (at < end) {
      int size = frames.sizeAt(at);
      boolean isVbri = isFirst && isVbri(in, at, size);
      if (isVbri) {
        removed.add(RemovalKind.DEVICE);
      }
      if (isVbri || (isFirst && writeNumbers(in, at, size, out, removed))) {
        run = at + size;
      } else {
        sound += size;
      }
      isFirst = isVbri;
      long next = frames.next(at + size);
      if (next != at + size) {
        out.copy(in, run, at + size - run);
        removed.add(RemovalKind.UNKNOWN);
        run = next;
      }
      at = next;
    }
    if (sound == 0) {
      throw ScrubException.malformed("MP3 without sound");
    }
    out.copy(in, Math.min(run, end), Math.max(0, end - run));
  }

  private static long afterTags(Source in, RemovalCounter removed)
      throws ScrubException, IOException {
    long at = 0;
    for (int count = 0; count < MAX_TAGS; count++) {
      if (at > in.size() - ID3_HEADER_BYTES) {
        return at;
      }
      byte[] header = in.read(at, ID3_HEADER_BYTES);
      if (!new String(header, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")) {
        return at;
      }
      int size = header[6] << 21 | header[7] << 14 | header[8] << 7 | header[9];
      long body = at + ID3_HEADER_BYTES;
      int searched = Math.clamp(in.size() - body, 0, Math.min(WINDOW_BYTES, size & 0xfffffff));
      removed.add(SoundTraces.kindOf("", in.read(body, searched)));
      at = body + (size & 0xfffffff) + ((header[5] & 0x10) != 0 ? ID3_HEADER_BYTES : 0);
    }
    throw ScrubException.tooLarge("more than 64 tags before the sound");
  }

  /// Whether it holds no sound but the numbers of one encoder, which players do without.
  private static boolean isVbri(Source in, long at, int size) throws IOException {
    return size >= 40 && text(in.read(at + 36, 4), 0).equals("VBRI");
  }

  /// Writes the first frame anew when it holds no sound but numbers; returns whether it does.
  private static boolean writeNumbers(
      Source in, long at, int size, Tail out, RemovalCounter removed) throws IOException {
    byte[] frame = in.read(at, size);
    int side = Mp3Frame.of(ByteBuffer.wrap(frame).getInt()).map(Mp3Frame::sideEnd).orElse(size);
    if (size < side + 8
        || !(text(frame, side).equals("Xing") || text(frame, side).equals("Info"))) {
      return false;
    }
    byte[] clean = new byte[size];
    int flags = ByteBuffer.wrap(frame).getInt(side + 4) & 0x0f;
    int numbers = 8 + 4 * (flags & 1) + 2 * (flags & 2) + 25 * (flags & 4) + (flags & 8) / 2;
    System.arraycopy(frame, 0, clean, 0, 4);
    int lame = side + numbers;
    System.arraycopy(frame, side, clean, side, Math.min(numbers, size - side));
    if (lame + LAME_DELAYS_AT + 3 <= size && frame[lame] != 0) {
      System.arraycopy(ENCODER, 0, clean, lame, ENCODER.length);
      System.arraycopy(frame, lame + LAME_DELAYS_AT, clean, lame + LAME_DELAYS_AT, 3);
      removed.add(RemovalKind.DEVICE);
    }
    clean[1] |= 1; // without a checksum
    clean[side + 4] = 0;
    clean[side + 5] = 0;
    clean[side + 6] = 0;
    clean[side + 7] = (byte) flags;
    out.write(clean);
    return true;
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  /// Finds frames through a window, so that not every header is a call of its own.
  private static final class Frames {
    private final Source in;
    private final long end;
    private byte[] window = new byte[0];
    private long windowAt;

    Frames(Source in, long end) {
      this.in = in;
      this.end = end;
    }

    /// The first frame from there on that is whole, or the end.
    long next(long from) throws IOException {
      for (long at = from; at <= end - 4; at++) {
        int size = sizeAt(at);
        if (size > 0 && (at == from || isFollowed(at + size))) {
          return at;
        }
      }
      return end;
    }

    private boolean isFollowed(long at) throws IOException {
      return at == end || sizeAt(at) > 0;
    }

    /// 0 when there is none.
    int sizeAt(long at) throws IOException {
      if (at < 0 || at > end - 4) {
        return 0;
      }
      if (at < windowAt || at + 4 > windowAt + window.length) {
        windowAt = at;
        window = in.read(at, (int) Math.min(WINDOW_BYTES, end - at));
      }
      Optional<Mp3Frame> frame = Mp3Frame.of(ByteBuffer.wrap(window).getInt((int) (at - windowAt)));
      return frame.filter(found -> found.bytes() <= end - at).map(Mp3Frame::bytes).orElse(0);
    }
  }
}
