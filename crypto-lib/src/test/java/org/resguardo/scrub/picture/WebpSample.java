package org.resguardo.scrub.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// WebP files with chunks that tell.
final class WebpSample {
  private WebpSample() {}

  /// A simple file made extended, with Exif, XMP and a chunk nobody knows.
  static byte[] told(byte[] simple, String secret, int orientation) {
    byte[] text = PictureScrubberTest.ascii(secret);
    byte[] picture =
        PictureScrubberTest.concat(
            chunk("VP8X", new byte[] {0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            chunk("ICCP", text),
            chunk("VP8L", chunk(simple, "VP8L")),
            chunk("EXIF", ExifSample.of(secret, orientation)),
            chunk("XMP ", text),
            chunk("ABCD", text));
    byte[] riff = PictureScrubberTest.concat(PictureScrubberTest.ascii("WEBP"), picture);
    return PictureScrubberTest.concat(chunk("RIFF", riff), text);
  }

  /// The first chunk of that type.
  static byte[] chunk(byte[] webp, String type) {
    ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).position(12);
    while (in.hasRemaining()) {
      byte[] name = new byte[4];
      in.get(name);
      byte[] content = new byte[in.getInt()];
      in.get(content);
      in.position(in.position() + content.length % 2);
      if (new String(name, StandardCharsets.US_ASCII).equals(type)) {
        return content;
      }
    }
    return new byte[0];
  }

  private static byte[] chunk(String type, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PictureScrubberTest.ascii(type));
    for (int i = 0; i < 4; i++) {
      out.write(content.length >> (8 * i));
    }
    out.writeBytes(content);
    if (content.length % 2 == 1) {
      out.write(0);
    }
    return out.toByteArray();
  }
}
