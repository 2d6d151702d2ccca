package org.resguardo.scrub.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Tags after the sound: ID3v1, APE (versions 1 and 2) and Lyrics3v2, in any order.
final class Trailers {
  /// The longest by which one is recognized.
  static final int ID3V1_BYTES = 128;

  private static final int APE_BYTES = 32;
  private static final int LYRICS_BYTES = 15;
  private static final int MAX_TAGS = 16;

  private Trailers() {}

  /// Where the first of them begins, or the end of the file.
  ///
  /// @param begin where the sound begins; no tag does before
  /// @throws ScrubException when there are more than 16
  static long startOf(Source in, long begin, RemovalCounter removed)
      throws ScrubException, IOException {
    long end = in.size();
    for (int count = 0; count <= MAX_TAGS; count++) {
      long before = end - bytesBefore(in, begin, end);
      if (before == end || before < begin) {
        return end;
      }
      removed.add(RemovalKind.PERSON);
      end = before;
    }
    throw ScrubException.tooLarge("more than 16 tags after the sound");
  }

  /// Whether these bytes, the end of a file, are also the end of such a tag.
  static boolean isEndOfTag(byte[] end) throws IOException {
    try (Source in = Source.of(end)) {
      return bytesBefore(in, 0, end.length) != 0;
    }
  }

  private static long bytesBefore(Source in, long begin, long end) throws IOException {
    if (end - begin >= ID3V1_BYTES && text(in, end - ID3V1_BYTES, 3).equals("TAG")) {
      return ID3V1_BYTES;
    }
    if (end - begin >= APE_BYTES && text(in, end - APE_BYTES, 8).equals("APETAGEX")) {
      return apeBytes(in, end);
    }
    String lyrics = end - begin >= LYRICS_BYTES ? text(in, end - LYRICS_BYTES, LYRICS_BYTES) : "";
    if (lyrics.matches("\\d{6}LYRICS200")) {
      return LYRICS_BYTES + Long.parseLong(lyrics.substring(0, 6));
    }
    return 0;
  }

  private static long apeBytes(Source in, long end) throws IOException {
    ByteBuffer footer =
        ByteBuffer.wrap(in.read(end - APE_BYTES, APE_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    boolean hasHeader = footer.getInt(20) < 0;
    return (footer.getInt(12) & 0xffff_ffffL) + (hasHeader ? APE_BYTES : 0);
  }

  private static String text(Source in, long at, int count) throws IOException {
    return new String(in.read(at, count), StandardCharsets.ISO_8859_1);
  }
}
