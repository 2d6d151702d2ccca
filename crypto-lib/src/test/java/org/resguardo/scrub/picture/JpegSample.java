package org.resguardo.scrub.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A JPEG file with everything around its picture.
final class JpegSample {
  private JpegSample() {}

  static byte[] told(byte[] plain, String secret, int orientation) {
    byte[] text = PictureScrubberTest.ascii(secret);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xe1, PictureScrubberTest.ascii("Exif\0\0"), ExifSample.of(secret, orientation));
    segment(out, 0xe1, PictureScrubberTest.ascii("http://ns.adobe.com/xap/1.0/\0"), text);
    segment(out, 0xe2, PictureScrubberTest.ascii("ICC_PROFILE\0\1\1"), text);
    segment(out, 0xe2, PictureScrubberTest.ascii("MPF\0"), text);
    segment(out, 0xed, PictureScrubberTest.ascii("Photoshop 3.0\0"), text);
    segment(out, 0xef, PictureScrubberTest.ascii("MAKER\0"), text);
    segment(out, 0xfe, text, new byte[0]);
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(plain);
    out.writeBytes(text);
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] name, byte[] content) {
    int length = 2 + name.length + content.length;
    out.write(0xff);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(name);
    out.writeBytes(content);
  }

  /// From the start of the first scan to the end.
  static byte[] scan(byte[] jpeg) {
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda) {
        return Arrays.copyOfRange(jpeg, at, jpeg.length);
      }
    }
    throw new AssertionError("no scan");
  }

  /// All but APPn and COM segments up to the first scan, and everything from there on.
  static byte[] withoutMetadata(byte[] jpeg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 2;
    while (jpeg[at + 1] != (byte) 0xda) {
      int marker = jpeg[at + 1] & 0xff;
      int length = (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff);
      if (marker < 0xe0) {
        out.write(jpeg, at, 2 + length);
      }
      at += 2 + length;
    }
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  static int orientation(byte[] jpeg) {
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xe1) {
        return Exif.read(jpeg, at + 10, jpeg.length).orientation();
      }
    }
    throw new AssertionError("no Exif");
  }
}
