package org.resguardo.scrub.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The picture of a page, coded the shorter way: exactly (deflated), or as JPEG.
final class PageImage {
  private static final float JPEG_QUALITY = 0.85f;
  private static final int UP = 2; // PNG's filter, RFC 2083 section 6.4

  private final int width;
  private final int height;
  private final int channels;
  private final boolean isJpeg;
  private final byte[] coded;

  private PageImage(int width, int height, int channels, boolean isJpeg, byte[] coded) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.isJpeg = isJpeg;
    this.coded = coded;
  }

  /// @param drawn of type `TYPE_INT_RGB`
  static PageImage of(BufferedImage drawn) throws IOException {
    int[] pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
    int channels = isGrey(pixels) ? 1 : 3;
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    byte[] exact = deflated(pixels, width, height, channels);
    byte[] jpeg = jpeg(channels == 1 ? grey(pixels, width, height) : drawn);
    boolean isJpeg = jpeg.length < exact.length;
    return new PageImage(width, height, channels, isJpeg, isJpeg ? jpeg : exact);
  }

  private static boolean isGrey(int[] pixels) {
    for (int pixel : pixels) {
      int green = pixel >> 8 & 0xff;
      if ((pixel & 0xff) != green || (pixel >> 16 & 0xff) != green) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage grey(int[] pixels, int width, int height) {
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] levels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      levels[i] = (byte) pixels[i];
    }
    return grey;
  }

  private static byte[] deflated(int[] pixels, int width, int height, int channels)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater();
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
      byte[] above = new byte[width * channels];
      byte[] row = new byte[width * channels];
      byte[] line = new byte[1 + row.length];
      line[0] = UP;
      for (int y = 0; y < height; y++) {
        fill(row, pixels, y * width, channels);
        for (int i = 0; i < row.length; i++) {
          line[1 + i] = (byte) (row[i] - above[i]);
          above[i] = row[i];
        }
        out.write(line);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void fill(byte[] row, int[] pixels, int from, int channels) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) (pixels[from + i / channels] >> (8 * (channels - 1 - i % channels)));
    }
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// The entries of its dictionary. ISO 32000-1 section 8.9.5
  String entries() {
    String space = channels == 1 ? "DeviceGray" : "DeviceRGB";
    return "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/"
        + space
        + "/Width "
        + width
        + "/Height "
        + height
        + filter();
  }

  private String filter() {
    return isJpeg
        ? "/Filter/DCTDecode"
        : "/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors "
            + channels
            + "/Columns "
            + width
            + ">>";
  }

  /// Its stream; not to be changed.
  byte[] coded() {
    return coded;
  }
}
