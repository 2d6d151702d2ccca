package org.resguardo.scrub.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// The formats of clean pictures that documents may hold, told by their first bytes.
enum PictureFormat {
  PNG("png", "image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("jpeg", "image/jpeg", "\u00ff\u00d8\u00ff"),
  GIF("gif", "image/gif", "GIF8"),
  TIFF("tiff", "image/tiff", "II*\0"),
  TIFF_BIG_ENDIAN("tiff", "image/tiff", "MM\0*"),
  WEBP("webp", "image/webp", "RIFF"),
  HEIC("heic", "image/heic", "\0\0\0\u001cftypheic"),
  AVIF("avif", "image/avif", "\0\0\0\u001cftypavif"),
  SVG("svg", "image/svg+xml", "<?xml");

  /// One transparent pixel, for pictures that could not be cleaned.
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
          + "gg==";

  private final String extension;
  private final String mediaType;

  /// The first bytes, one character each.
  private final String magic;

  PictureFormat(String extension, String mediaType, String magic) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.magic = magic;
  }

  static Optional<PictureFormat> of(byte[] picture) {
    return Arrays.stream(values()).filter(format -> format.begins(picture)).findFirst();
  }

  static byte[] pixel() {
    return Base64.getDecoder().decode(PIXEL);
  }

  private boolean begins(byte[] picture) {
    int count = Math.min(picture.length, magic.length());
    return new String(picture, 0, count, StandardCharsets.ISO_8859_1).equals(magic);
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }
}
