package org.resguardo.scrub.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/// TIFF files of three pages and a reduced copy of the last, as the JDK writes them, with every tag
/// that tells of a person.
final class TiffPagesSample {
  private static final int PAGES = 3;

  /// Pixels are stored as differences from the one before.
  private static final int DIFFERENCES = 2;

  private static final List<Integer> TOLD =
      List.of(
          BaselineTIFFTagSet.TAG_DOCUMENT_NAME,
          BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION,
          BaselineTIFFTagSet.TAG_MAKE,
          BaselineTIFFTagSet.TAG_MODEL,
          BaselineTIFFTagSet.TAG_PAGE_NAME,
          BaselineTIFFTagSet.TAG_SOFTWARE,
          BaselineTIFFTagSet.TAG_ARTIST,
          BaselineTIFFTagSet.TAG_HOST_COMPUTER,
          BaselineTIFFTagSet.TAG_COPYRIGHT);

  private TiffPagesSample() {}

  /// @param compression as the JDK names it, such as `LZW`
  static byte[] told(String compression, String secret) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = 0; page < PAGES; page++) {
        write(writer, page(page), compression, secret, 0);
      }
      write(
          writer,
          page(PAGES),
          compression,
          secret,
          BaselineTIFFTagSet.NEW_SUBFILE_TYPE_REDUCED_RESOLUTION);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void write(
      ImageWriter writer, BufferedImage image, String compression, String secret, int kind)
      throws IOException {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(compression);
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    directory.addTIFFField(
        new TIFFField(
            tag(BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE), TIFFTag.TIFF_LONG, 1, new long[] {kind}));
    if (compression.equals("LZW")) {
      directory.addTIFFField(new TIFFField(tag(BaselineTIFFTagSet.TAG_PREDICTOR), DIFFERENCES));
    }
    for (int number : TOLD) {
      directory.addTIFFField(
          new TIFFField(tag(number), TIFFTag.TIFF_ASCII, 1, new String[] {secret + number}));
    }
    writer.writeToSequence(new IIOImage(image, null, directory.getAsMetadata()), param);
  }

  private static TIFFTag tag(int number) {
    return BaselineTIFFTagSet.getInstance().getTag(number);
  }

  /// Each of another size and other colours.
  private static BufferedImage page(int number) {
    BufferedImage image = new BufferedImage(40 + number, 30 - number, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, 0x20_1000 * number + x * 0x05_0000 + y * 0x0800 + x * y % 256);
      }
    }
    return image;
  }

  /// The pixels of each page.
  static List<List<Integer>> pixels(byte[] tiff) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    List<List<Integer>> pages = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
      reader.setInput(in);
      for (int page = 0; page < reader.getNumImages(true); page++) {
        pages.add(pixels(reader.read(page)));
      }
    } finally {
      reader.dispose();
    }
    return pages;
  }

  static List<Integer> pixels(BufferedImage image) {
    List<Integer> pixels = new ArrayList<>(List.of(image.getWidth(), image.getHeight()));
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        pixels.add(image.getRGB(x, y));
      }
    }
    return pixels;
  }
}
