package org.resguardo.scrub;

import java.util.List;
import java.util.regex.Pattern;

/// The tags that a clean file may have, as exiftool names them: how a file is built, none of what
/// it was made by, with, where or when.
final class StructuralTags {
  private static final List<Pattern> ALLOWED =
      List.of(
          Pattern.compile("File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight)"),
          Pattern.compile("File:(BitsPerSample|ColorComponents|EncodingProcess|YCbCrSubSampling)"),
          Pattern.compile("File:ExifByteOrder|IFD0:Orientation"),
          Pattern.compile("JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)"),
          Pattern.compile("Adobe:(DCTEncodeVersion|APP14Flags[01]|ColorTransform)"),
          Pattern.compile("ZIP:Zip(RequiredVersion|BitFlag|Compression|ModifyDate|CRC|FileName)"),
          Pattern.compile("ZIP:Zip(CompressedSize|UncompressedSize)"));

  private StructuralTags() {}

  static boolean allow(String tag) {
    return ALLOWED.stream().anyMatch(allowed -> allowed.matcher(tag).matches());
  }
}
