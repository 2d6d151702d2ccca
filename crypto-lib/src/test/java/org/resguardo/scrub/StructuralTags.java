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
              "ZIP:Zip(RequiredVersion|BitFlag|Compression|ModifyDate|CRC|FileName)",
              "ZIP:Zip(CompressedSize|UncompressedSize)",
              "XML-dc:(Identifier|IdentifierId|Language|Title)|XML:SpineToc|XML:SpineItemrefIdref",
              "XML:ManifestItem(Href|Id|Media-type)",
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
              "IFD\\d+:(Strip|Tile)(Offsets|ByteCounts)|IFD\\d+:Tile(Width|Length)",
              "QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|Media(DataSize|DataOffset))",
              "QuickTime:(MovieHeaderVersion|TimeScale|Duration|Preferred(Rate|Volume))",
              "QuickTime:(MatrixStructure|NextTrackID|Preview(Time|Duration)|PosterTime)",
              "QuickTime:(Selection(Time|Duration)|CurrentTime|MediaData|HandlerType)",
              "QuickTime:(CreateDate|ModifyDate)", // they are 0; see FilmAndSoundTest
              "Track\\d:(Track|Media)(CreateDate|ModifyDate|HeaderVersion|Duration|ID)",
              "Track\\d:(Track(Layer|Volume)|MatrixStructure|(Source)?Image(Width|Height))",
              "Track\\d:(Media(TimeScale|LanguageCode)|Handler(Class|Type)|Balance)",
              "Track\\d:(Audio(Format|Channels|BitsPerSample|SampleRate)|LayoutFlags)",
              "Track\\d:(PurchaseFileFormat|Unknown_(edts|mp4a|esds)|GraphicsMode|OpColor)",
              "Track\\d:(CompressorID|[XY]Resolution|BitDepth|(AVC|HEVC)Configuration)",
              "Track\\d:(Color(Profiles|Primaries)|TransferCharacteristics)",
              "Track\\d:(MatrixCoefficients|VideoFrameRate|SyncSampleTable|SampleSizes)",
              "Track\\d:(SampleToChunk|ChunkOffset|TimeToSampleTable|PixelAspectRatio)",
              "Track\\d:CompositionToDecodeTimelineMapping|Track\\d:CompactSampleSizes",
              "Track\\d:(EncoderVendor|EncoderVersion|Unknown_d263)", // they are 0; see
              // SampleTableTest
              "Track\\d:(IdependentAndDisposableSamples|CompositionTimeToSample)",
              "QuickTime:(HEVC|AV1)ConfigurationVersion|Meta:PrimaryItemReference",
              "QuickTime:(Gen(eral)?(ProfileSpace|TierFlag|ProfileIDC|LevelIDC))",
              "QuickTime:(GenProfileCompatibilityFlags|ConstraintIndicatorFlags)",
              "QuickTime:(MinSpatialSegmentationIDC|ParallelismType|ChromaFormat)",
              "QuickTime:(BitDepth(Luma|Chroma)|(Average|Constant)FrameRate)",
              "QuickTime:(NumTemporalLayers|TemporalIDNested|ImageSpatialExtent)",
              "QuickTime:(Rotation|Mirroring|ImagePixelDepth|Color(Profiles|Primaries))",
              "QuickTime:(TransferCharacteristics|MatrixCoefficients|SeqProfile)",
              "QuickTime:(SeqLevelIdx0|SeqTier0|HighBitDepth|TwelveBit)",
              "QuickTime:(ChromaSamplePosition|InitialDelaySamples)",
              "QuickTime:(AuxiliaryImageType|Unknown_imir)", // transparency, mirroring
              "FLAC:(BlockSize|FrameSize)(Min|Max)|FLAC:(SampleRate|Channels)",
              "FLAC:(BitsPerSample|TotalSamples|MD5Signature|SeekTable)",
              "MPEG:(MPEGAudioVersion|AudioLayer|AudioBitrate|SampleRate|Emphasis)",
              "MPEG:(ChannelMode|MSStereo|IntensityStereo|CopyrightFlag)",
              "MPEG:(OriginalMedia|VBR(Frames|Bytes|Scale)|Encoder)", // LAME for all
              "Vorbis:(VorbisVersion|AudioChannels|SampleRate|NominalBitrate|Vendor)",
              "Opus:(OpusVersion|AudioChannels|SampleRate|OutputGain)",
              "RIFF:(Encoding|NumChannels|SampleRate|AvgBytesPerSec|BitsPerSample)",
              "RIFF:NumberOfSamples",
              "Composite:(ImageSize|Megapixels|AvgBitrate|Rotation|Duration)",
              "PDF:(PDFVersion|Linearized|PageCount|EmbeddedImageFilter)")
          .map(Pattern::compile)
          .toList();

  private StructuralTags() {}

  static boolean allow(String tag) {
    return ALLOWED.stream().anyMatch(allowed -> allowed.matcher(tag).matches());
  }
}
