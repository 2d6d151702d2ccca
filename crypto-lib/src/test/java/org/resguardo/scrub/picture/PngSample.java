package org.resguardo.scrub.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// PNG files with chunks that tell.
final class PngSample {
  private static final int AFTER_HEADER = 8 + 25;

  private PngSample() {}

  static byte[] told(byte[] plain, String secret, int orientation) {
    byte[] text = PictureScrubberTest.ascii(secret);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, AFTER_HEADER);
    out.writeBytes(part("tEXt", PictureScrubberTest.concat(ascii("Author\0"), text)));
    out.writeBytes(part("iTXt", PictureScrubberTest.concat(ascii("Title\0\0\0es\0\0"), text)));
    out.writeBytes(part("zTXt", PictureScrubberTest.concat(ascii("Comment\0\0"), deflated(text))));
    out.writeBytes(part("tIME", new byte[] {7, (byte) 0xea, 11, 25, 7, 40, 0}));
    out.writeBytes(part("eXIf", ExifSample.of(secret, orientation)));
    out.writeBytes(part("prVt", text));
    out.write(plain, AFTER_HEADER, plain.length - AFTER_HEADER);
    out.writeBytes(text);
    return out.toByteArray();
  }

  static byte[] withSize(byte[] plain, int width, int height) {
    byte[] header = new byte[13];
    ByteBuffer.wrap(header).putInt(width).putInt(height).put(plain, 24, 5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 8);
    out.writeBytes(part("IHDR", header));
    out.write(plain, AFTER_HEADER, plain.length - AFTER_HEADER);
    return out.toByteArray();
  }

  /// The data of all chunks of a type, together.
  static byte[] chunk(byte[] png, String type) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteBuffer in = ByteBuffer.wrap(png, 8, png.length - 8);
    while (in.hasRemaining()) {
      byte[] content = new byte[in.getInt()];
      byte[] name = new byte[4];
      in.get(name).get(content).getInt();
      if (new String(name, StandardCharsets.US_ASCII).equals(type)) {
        data.writeBytes(content);
      }
    }
    return data.toByteArray();
  }

  static byte[] part(String type, byte[] content) {
    byte[] chunk = new byte[12 + content.length];
    CRC32 crc = new CRC32();
    ByteBuffer out = ByteBuffer.wrap(chunk).putInt(content.length).put(ascii(type)).put(content);
    crc.update(chunk, 4, 4 + content.length);
    out.putInt((int) crc.getValue());
    return chunk;
  }

  static byte[] deflated(byte[] text) {
    Deflater deflater = new Deflater();
    deflater.setInput(text);
    deflater.finish();
    byte[] out = new byte[text.length + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static byte[] ascii(String text) {
    return PictureScrubberTest.ascii(text);
  }
}
