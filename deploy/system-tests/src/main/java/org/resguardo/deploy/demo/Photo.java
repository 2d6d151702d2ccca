package org.resguardo.deploy.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// A small picture to attach, as a phone would write it: a door and a number above it, drawn here,
/// with the phone's serial number and where it stood.
final class Photo {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final String SERIAL_NUMBER = "R58N4711XYZ";

  private Photo() {}

  static void writeTo(Path file) throws IOException {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.LIGHT_GRAY);
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.setColor(Color.DARK_GRAY);
    brush.fillRect(WIDTH / 3, HEIGHT / 4, WIDTH / 3, HEIGHT * 3 / 4);
    brush.drawString("Puerta 14", WIDTH / 3, HEIGHT / 5);
    brush.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "jpg", jpeg)) {
      throw new IOException("this JDK writes no JPEG");
    }
    Files.write(file, withExif(jpeg.toByteArray()));
  }

  /// Whether the file tells the phone's serial number, or holds the block where coordinates stand.
  static boolean tells(Path file) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    return bytes.contains(SERIAL_NUMBER) || bytes.contains("Exif");
  }

  /// Whether both show the same.
  static boolean showSame(Path one, Path other) throws IOException {
    return Arrays.equals(pixels(one), pixels(other));
  }

  private static int[] pixels(Path file) throws IOException {
    return ImageIO.read(file.toFile())
        .getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
  }

  /// A segment APP1 behind the first marker: the camera's serial number and 25.6866 N, 100.3161 W.
  private static byte[] withExif(byte[] jpeg) {
    byte[] serial = (SERIAL_NUMBER + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(512);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 2);
    entry(exif, 0x8769, 4, 1, 38);
    entry(exif, 0x8825, 4, 1, 56);
    exif.putInt(0);
    exif.putShort((short) 1);
    entry(exif, 0xa431, 2, serial.length, 158);
    exif.putInt(0);
    exif.putShort((short) 4);
    entry(exif, 1, 2, 2, 'N' << 24);
    entry(exif, 2, 5, 3, 110);
    entry(exif, 3, 2, 2, 'W' << 24);
    entry(exif, 4, 5, 3, 134);
    exif.putInt(0);
    for (int number : new int[] {25, 1, 41, 1, 1176, 100, 100, 1, 18, 1, 5796, 100}) {
      exif.putInt(number);
    }
    exif.put(serial);
    int length = exif.position();
    return ByteBuffer.allocate(jpeg.length + 4 + length)
        .put(jpeg, 0, 2)
        .put(new byte[] {(byte) 0xff, (byte) 0xe1})
        .putShort((short) (length + 2))
        .put(exif.array(), 0, length)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
    exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
