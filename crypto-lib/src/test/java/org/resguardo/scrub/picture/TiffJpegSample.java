package org.resguardo.scrub.picture;

import static org.resguardo.scrub.picture.PictureScrubberTest.ascii;
import static org.resguardo.scrub.picture.PictureScrubberTest.concat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// A grey picture in JPEG within TIFF, its tables in a tag of their own (Adobe's TIFF Technical
/// Note 2), with comments in all of it.
final class TiffJpegSample {
  private static final int ENTRIES = 10;
  private static final int DIRECTORY = 8 + 2 + ENTRIES * 12 + 4;
  private static final int BYTE = 1;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;

  private TiffJpegSample() {}

  /// @param jpeg grey, without restarts
  static byte[] told(byte[] jpeg, int width, int height, String secret) {
    return tiff(stream(jpeg, true, secret), stream(jpeg, false, secret), width, height, secret);
  }

  /// The tables of a picture, or the rest of it, as a stream of its own.
  private static byte[] stream(byte[] jpeg, boolean isTables, String secret) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(out, 0xfe, ascii(secret));
    segment(out, 0xe1, concat(ascii("Exif\0\0"), ExifSample.of(secret, Exif.UPRIGHT)));
    int at = 2;
    while (jpeg[at + 1] != (byte) 0xda) {
      int length = 2 + (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff);
      boolean isTable = jpeg[at + 1] == (byte) 0xdb || jpeg[at + 1] == (byte) 0xc4;
      boolean isMetadata = (jpeg[at + 1] & 0xff) >= 0xe0;
      if (!isMetadata && isTable == isTables) {
        out.write(jpeg, at, length);
      }
      at += length;
    }
    if (isTables) {
      out.write(jpeg, jpeg.length - 2, 2);
    } else {
      out.write(jpeg, at, jpeg.length - at);
    }
    out.writeBytes(ascii(secret));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    int length = content.length + 2;
    out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    out.writeBytes(content);
  }

  private static byte[] tiff(byte[] tables, byte[] strip, int width, int height, String secret) {
    int textAt = DIRECTORY + tables.length + strip.length;
    ByteBuffer out = ByteBuffer.allocate(textAt + secret.length());
    out.put(ascii("MM\0*")).putInt(8).putShort((short) ENTRIES);
    entry(out, 256, LONG, 1, width);
    entry(out, 257, LONG, 1, height);
    entry(out, 258, SHORT, 1, 8 << 16);
    entry(out, 259, SHORT, 1, 7 << 16);
    entry(out, 262, SHORT, 1, 1 << 16);
    entry(out, 273, LONG, 1, DIRECTORY + tables.length);
    entry(out, 278, LONG, 1, height);
    entry(out, 279, LONG, 1, strip.length);
    entry(out, 347, UNDEFINED, tables.length, DIRECTORY);
    entry(out, 700, BYTE, secret.length(), textAt);
    return out.putInt(0).put(tables).put(strip).put(ascii(secret)).array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
