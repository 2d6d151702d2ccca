package org.resguardo.scrub;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tags that a clean file may have, as exiftool names them: how a file is built, none of what
/// it was made by, with, where or when.
final class StructuralTags {
  private static final List<Pattern> ALLOWED =
      Stream.of(
              "File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight)",
              "File:(BitsPerSample|ColorComponents|EncodingProcess|YCbCrSubSampling)",
              "File:ExifByteOrder|IFD0:Orientation",
              "JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)",
              "Adobe:(DCTEncodeVersion|APP14Flags[01]|ColorTransform)",
              "ICC-header:.*|ICC_Profile:(ProfileDescription|ProfileCopyright|MediaWhitePoint)",
              "ICC_Profile:(Red|Green|Blue)(MatrixColumn|TRC)|PNG:ProfileName",
              "PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace)",
              "PNG:(BackgroundColor|Gamma|SRGBRendering|Palette|Transparency|SignificantBits)",
              "PNG:(Red|Green|Blue|WhitePoint)[XY]|PNG:Animation(Frames|Plays)",
              "GIF:(GIFVersion|HasColorMap|ColorResolutionDepth|BitsPerPixel|BackgroundColor)",
              "GIF:(AnimationIterations|FrameCount|Duration|TransparentColor)",
              "RIFF:(ImageWidth|ImageHeight|VP8Version|HorizontalScale|VerticalScale|WebP_Flags)",
              "RIFF:(AlphaIsUsed|BackgroundColor|AnimationLoopCount|FrameCount|Duration)",
              "IFD\\d+:(ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation)",
              "IFD\\d+:(ExtraSamples|PlanarConfiguration|Predictor|SampleFormat|SamplesPerPixel)",
              "IFD\\d+:(ResolutionUnit|XResolution|YResolution|RowsPerStrip|SubfileType)",
              "IFD\\d+:(Strip|Tile)(Offsets|ByteCounts)|IFD\\d+:Tile(Width|Length)")
          .map(Pattern::compile)
          .toList();

  private StructuralTags() {}

  static boolean allow(String tag) {
    return ALLOWED.stream().anyMatch(allowed -> allowed.matcher(tag).matches());
  }
}
