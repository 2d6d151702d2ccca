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
          Pattern.compile(
              "QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|Media(DataSize|DataOffset))"),
          Pattern.compile(
              "QuickTime:(MovieHeaderVersion|TimeScale|Duration|Preferred(Rate|Volume))"),
          Pattern.compile(
              "QuickTime:(MatrixStructure|NextTrackID|Preview(Time|Duration)|PosterTime)"),
          Pattern.compile("QuickTime:(Selection(Time|Duration)|CurrentTime|MediaData|HandlerType)"),
          Pattern.compile("QuickTime:(CreateDate|ModifyDate)"), // they are 0; see MovieScrubberTest
          Pattern.compile(
              "Track\\d:(Track|Media)(CreateDate|ModifyDate|HeaderVersion|Duration|ID)"),
          Pattern.compile(
              "Track\\d:(Track(Layer|Volume)|MatrixStructure|(Source)?Image(Width|Height))"),
          Pattern.compile("Track\\d:(Media(TimeScale|LanguageCode)|Handler(Class|Type)|Balance)"),
          Pattern.compile("Track\\d:(Audio(Format|Channels|BitsPerSample|SampleRate)|LayoutFlags)"),
          Pattern.compile(
              "Track\\d:(PurchaseFileFormat|Unknown_(edts|mp4a|esds)|GraphicsMode|OpColor)"),
          Pattern.compile(
              "Track\\d:(CompressorID|[XY]Resolution|BitDepth|(AVC|HEVC)Configuration)"),
          Pattern.compile("Track\\d:(Color(Profiles|Primaries)|TransferCharacteristics)"),
          Pattern.compile(
              "Track\\d:(MatrixCoefficients|VideoFrameRate|SyncSampleTable|SampleSizes)"),
          Pattern.compile(
              "Track\\d:(SampleToChunk|ChunkOffset|TimeToSampleTable|PixelAspectRatio)"),
          Pattern.compile("Track\\d:CompositionToDecodeTimelineMapping"),
          Pattern.compile("Track\\d:(IdependentAndDisposableSamples|CompositionTimeToSample)"),
          Pattern.compile("QuickTime:(HEVC|AV1)ConfigurationVersion|Meta:PrimaryItemReference"),
          Pattern.compile("QuickTime:(Gen(eral)?(ProfileSpace|TierFlag|ProfileIDC|LevelIDC))"),
          Pattern.compile("QuickTime:(GenProfileCompatibilityFlags|ConstraintIndicatorFlags)"),
          Pattern.compile("QuickTime:(MinSpatialSegmentationIDC|ParallelismType|ChromaFormat)"),
          Pattern.compile("QuickTime:(BitDepth(Luma|Chroma)|(Average|Constant)FrameRate)"),
          Pattern.compile("QuickTime:(NumTemporalLayers|TemporalIDNested|ImageSpatialExtent)"),
          Pattern.compile(
              "QuickTime:(Rotation|Mirroring|ImagePixelDepth|Color(Profiles|Primaries))"),
          Pattern.compile("QuickTime:(TransferCharacteristics|MatrixCoefficients|SeqProfile)"),
          Pattern.compile("QuickTime:(SeqLevelIdx0|SeqTier0|HighBitDepth|TwelveBit)"),
          Pattern.compile("QuickTime:(ChromaSamplePosition|InitialDelaySamples)"),
          Pattern.compile("FLAC:(BlockSize|FrameSize)(Min|Max)|FLAC:(SampleRate|Channels)"),
          Pattern.compile("FLAC:(BitsPerSample|TotalSamples|MD5Signature|SeekTable)"),
          Pattern.compile("MPEG:(MPEGAudioVersion|AudioLayer|AudioBitrate|SampleRate|Emphasis)"),
          Pattern.compile("MPEG:(ChannelMode|MSStereo|IntensityStereo|CopyrightFlag)"),
          Pattern.compile("MPEG:(OriginalMedia|VBR(Frames|Bytes|Scale)|Encoder)"), // LAME for all
          Pattern.compile("Vorbis:(VorbisVersion|AudioChannels|SampleRate|NominalBitrate|Vendor)"),
          Pattern.compile("Opus:(OpusVersion|AudioChannels|SampleRate|OutputGain)"),
          Pattern.compile("RIFF:(Encoding|NumChannels|SampleRate|AvgBytesPerSec|BitsPerSample)"),
          Pattern.compile("RIFF:NumberOfSamples"),
          Pattern.compile("Composite:(ImageSize|Megapixels|AvgBitrate|Rotation|Duration)"),
          Pattern.compile("JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)"),
          Pattern.compile("Adobe:(DCTEncodeVersion|APP14Flags[01]|ColorTransform)"));

  private StructuralTags() {}

  static boolean allow(String tag) {
    return ALLOWED.stream().anyMatch(allowed -> allowed.matcher(tag).matches());
  }
}
