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
            part("VP8X", new byte[] {0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            part("ICCP", text),
            part("VP8L", chunk(simple, "VP8L")),
            part("EXIF", ExifSample.of(secret, orientation)),
            part("XMP ", text),
            part("ABCD", text));
    byte[] riff = PictureScrubberTest.concat(PictureScrubberTest.ascii("WEBP"), picture);
    return PictureScrubberTest.concat(part("RIFF", riff), text);
  }

  static byte[] extended() {
    return part("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  }

  static byte[] file(byte[]... parts) {
    byte[] content = PictureScrubberTest.concat(parts);
    return part("RIFF", PictureScrubberTest.concat(PictureScrubberTest.ascii("WEBP"), content));
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

  static byte[] part(String type, byte[] content) {
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
