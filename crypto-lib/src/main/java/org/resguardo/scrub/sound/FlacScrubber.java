package org.resguardo.scrub.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds FLAC files with properties, seek points and frames only (RFC 9639 section 8).
///
/// What follows the last frame stays within the frames' run only when no tag is recognized there.
public final class FlacScrubber implements FormatScrubber {
  private static final int STREAM_INFO = 0;
  private static final int SEEK_TABLE = 3;
  private static final int PICTURE = 6;
  private static final int STREAM_INFO_BYTES = 34;
  private static final int SEEK_POINT_BYTES = 18;
  private static final int SEARCHED_BYTES = 1 << 16;
  private static final int MAX_SEEK_BYTES = 4 << 20;
  private static final int MAX_BLOCKS = 65_536;
  private static final int LAST = 0x80;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    ByteArrayOutputStream properties = new ByteArrayOutputStream();
    ByteArrayOutputStream seekPoints = new ByteArrayOutputStream();
    long frames = readBlocks(in, properties, seekPoints, removed);
    long end = Trailers.startOf(in, frames, removed);
    if (properties.size() != STREAM_INFO_BYTES || end - frames < 2 || !isFrame(in, frames)) {
      throw ScrubException.malformed("FLAC without properties or frames");
    }
    out.write(new byte[] {'f', 'L', 'a', 'C'});
    writeBlock(STREAM_INFO | (seekPoints.size() == 0 ? LAST : 0), properties, out);
    if (seekPoints.size() > 0) {
      writeBlock(SEEK_TABLE | LAST, seekPoints, out);
    }
    in.copy(frames, end - frames, out);
  }

  private static boolean isFrame(Source in, long at) throws IOException {
    byte[] sync = in.read(at, 2);
    return sync[0] == (byte) 0xff && (sync[1] & 0xfc) == 0xf8;
  }

  private static void writeBlock(int type, ByteArrayOutputStream body, OutputStream out)
      throws IOException {
    int size = body.size();
    out.write(new byte[] {(byte) type, (byte) (size >> 16), (byte) (size >> 8), (byte) size});
    body.writeTo(out);
  }

  /// Returns where the frames begin.
  private static long readBlocks(
      Source in,
      ByteArrayOutputStream properties,
      ByteArrayOutputStream seekPoints,
      RemovalCounter removed)
      throws ScrubException, IOException {
    long at = 4;
    for (int count = 0; count < MAX_BLOCKS; count++) {
      byte[] header = in.read(at, 4);
      int size = (header[1] & 0xff) << 16 | (header[2] & 0xff) << 8 | (header[3] & 0xff);
      int type = header[0] & 0x7f;
      if (type == STREAM_INFO && size == STREAM_INFO_BYTES && properties.size() == 0) {
        in.copy(at + 4, size, properties);
      } else if (type == SEEK_TABLE && size <= MAX_SEEK_BYTES && seekPoints.size() == 0) {
        in.copy(at + 4, size - size % SEEK_POINT_BYTES, seekPoints);
      } else {
        removed.add(kindOf(in, at + 4, type, size));
      }
      at += 4 + size;
      if ((header[0] & LAST) != 0) {
        return at;
      }
    }
    throw ScrubException.tooLarge("more than 65,536 blocks before the sound");
  }

  private static RemovalKind kindOf(Source in, long at, int type, int size) throws IOException {
    return type == PICTURE
        ? RemovalKind.THUMBNAIL
        : SoundTraces.kindOf("", in.read(at, Math.min(SEARCHED_BYTES, size)));
  }
}
