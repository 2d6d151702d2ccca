package org.resguardo.scrub.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Exif as a phone writes it: maker, artist, orientation, coordinates, a second directory.
final class ExifSample {
  private static final int ENTRIES = 4;
  private static final int AFTER_FIRST = 8 + 2 + ENTRIES * 12 + 4;

  private ExifSample() {}

  static byte[] of(String secret, int orientation) {
    byte[] text = secret.getBytes(StandardCharsets.US_ASCII);
    int textAt = AFTER_FIRST + 2 * 6;
    byte[] exif = new byte[textAt + text.length + 1];
    ByteBuffer out = ByteBuffer.wrap(exif);
    out.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) ENTRIES);
    text(out, 0x010f, textAt, text.length + 1);
    out.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0);
    text(out, 0x013b, textAt, text.length + 1);
    out.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(AFTER_FIRST);
    out.putInt(AFTER_FIRST + 6); // a thumbnail's directory, empty
    out.putShort((short) 0).putInt(0);
    out.putShort((short) 0).putInt(0);
    out.put(text);
    return exif;
  }

  private static void text(ByteBuffer out, int tag, int at, int length) {
    out.putShort((short) tag).putShort((short) 2).putInt(length).putInt(at);
  }
}
